/** Which assertions of a record the agent sees and which stay hidden. */
import { Refused } from './refused.ts';

export interface ChosenTests<Test> {
  readonly visible: readonly Test[];
  readonly hidden: readonly Test[];
}

/**
 * The examples are visible, the rest hidden. When no example shows the bug, the first other test that does becomes
 * visible, provided that another one stays hidden. Throws Refused when a half would not show the bug.
 */
export function chooseTests<Test>(
  examples: readonly Test[],
  rest: readonly Test[],
  shows: (test: Test) => boolean,
): ChosenTests<Test> {
  const showing = rest.filter(shows);
  if (examples.some(shows)) {
    if (showing.length > 0) return { visible: examples, hidden: rest };
    throw new Refused('bug_not_shown', 'Expected an assertion beyond the examples that shows the bug, got none.');
  }
  const [moved, kept] = showing;
  if (moved === undefined) throw new Refused('bug_not_shown', 'Expected an assertion that shows the bug, got none.');
  if (kept === undefined)
    throw new Refused(
      'bug_not_shown',
      'Expected two assertions that show the bug, one to see and one to hide, got one.',
    );
  return { visible: [...examples, moved], hidden: rest.filter((test) => test !== moved) };
}
