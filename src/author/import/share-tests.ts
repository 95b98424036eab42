/** Which tests of a list without an order of their own the agent sees. */
import type { ChosenTests } from './choose-tests.ts';
import type { Measured } from './measure-tests.ts';
import { Refused } from './refused.ts';

/** In turn to either half, those that show the bug first, so that both show it. Throws Refused when one alone does. */
export function shareTests(tests: readonly Measured[]): ChosenTests<Measured> {
  const showing = tests.filter(({ showsBug }) => showsBug);
  if (showing.length < 2)
    throw new Refused(
      'bug_not_shown',
      `Expected two tests that show the bug, one to see and one to hide, got ${showing.length === 0 ? 'none' : 'one'}.`,
    );
  const inTurn = [...showing, ...tests.filter(({ showsBug }) => !showsBug)];
  const visible = new Set(inTurn.filter((_, at) => at % 2 === 0));
  return { visible: tests.filter((test) => visible.has(test)), hidden: tests.filter((test) => !visible.has(test)) };
}
