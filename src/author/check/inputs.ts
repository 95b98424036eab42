/** Whether the hidden tests ask anything that the visible ones do not. */
import type { Task } from '../../task/index.ts';
import { type Finding, finding, someOf } from '../findings.ts';
import { programCalls } from '../syntax/program-calls.ts';
import { testsIn } from '../syntax/tests-in.ts';

/** Of the hidden tests that call the program, those that may repeat a visible one's calls before it is an error. */
const SHARE = 1 / 2;

/** Finds hidden tests of which every call of the program, arguments included, is made in the visible tests too. */
export function checkInputs({ visible, secret }: Task): Finding[] {
  const shown = testsIn(visible).map(programCalls);
  const known = new Set(shown.flatMap(({ calls }) => calls));
  const sequences = shown.map(({ calls }) => calls.join('\n'));
  const asking = testsIn(secret.hidden)
    .map((test) => ({ title: test.title, ...programCalls(test) }))
    .filter(({ calls }) => calls.length > 0);
  // Where calls build on each other, the same ones in another order are another input.
  const repeated = asking.filter(({ calls, hasState }) =>
    hasState
      ? sequences.some((sequence) => `${sequence}\n`.startsWith(`${calls.join('\n')}\n`))
      : calls.every((call) => known.has(call)),
  );
  if (repeated.length === 0) return [];
  const isMost = repeated.length > asking.length * SHARE;
  const names = someOf([...new Set(repeated.map(({ title }) => title))]);
  const sentence = `Expected hidden tests to call the program with other arguments than the visible ones, got ${repeated.length} of ${asking.length} that repeat them: ${names}.`;
  return [finding('inputs_repeated', sentence, isMost ? 'error' : 'remark')];
}
