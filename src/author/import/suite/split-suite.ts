/** Parts a suite into what an agent sees and what stays hidden. */
import { Refused } from '../refused.ts';
import { type SuiteTree, type Unit, unitsOf } from './suite-tree.ts';
import { writeHalf } from './write-half.ts';

/** Which tests are visible, over and over: the first way is the usual one, the others serve where tests alternate themselves. */
export const TURNS: readonly (readonly boolean[])[] = [
  [true, false],
  [true, false, false, true],
  [true, true, false, false],
];

export interface Halves {
  readonly visible: string;
  readonly hidden: string;
}

/**
 * Goes by the order of the tests alone: turn by turn, so that every group of tests is in both halves, and what asks the
 * program the same stays together. The tests named in `leftOut` are in neither half. `turns` is one of {@link TURNS}.
 * Throws Refused when there are no two tests that ask different things.
 */
export function splitSuite(suite: SuiteTree, leftOut: ReadonlySet<string>, turns: readonly boolean[]): Halves {
  const units = unitsOf(suite.body).filter(({ name }) => name === null || !leftOut.has(name));
  const alike = new Map<string, Unit[]>();
  for (const unit of units) alike.set(unit.key, [...(alike.get(unit.key) ?? []), unit]);
  if (alike.size < 2)
    throw new Refused(
      'too_few_tests',
      `Expected at least two tests with inputs of their own, one to see and one to hide, got ${alike.size}.`,
    );
  const visible = new Set<Unit>();
  const hidden = new Set<Unit>();
  for (const [at, together] of [...alike.values()].entries()) {
    const half = turns[at % turns.length] ? visible : hidden;
    for (const unit of together) half.add(unit);
  }
  return { visible: writeHalf(suite, visible), hidden: writeHalf(suite, hidden) };
}
