/** Parts a suite into halves that are fit for a task. */
import type { Language, Sandbox } from '../../../sandbox/sandbox.ts';
import { type Measured, measureSolution, withoutHeavyTests } from './measure-solution.ts';
import { type Halves, splitSuite, TURNS } from './suite/split-suite.ts';
import type { SuiteTree } from './suite/suite-tree.ts';

export interface FitSuite extends Measured {
  readonly halves: Halves;
  /** How many tests were left out, since the solution itself does too much work for them. */
  readonly leftOut: number;
}

/** Throws Refused when the solution does not pass, or too few tests are left. */
export async function fitSuite(
  suite: SuiteTree,
  solution: string,
  language: Language,
  sandbox: Sandbox,
  turns: readonly boolean[] = TURNS[0]!,
): Promise<FitSuite> {
  const fit = async (leftOut: readonly string[]): Promise<FitSuite> => {
    const halves = splitSuite(suite, new Set(leftOut), turns);
    const measured = await measureSolution(solution, language, halves, sandbox);
    return { ...measured, halves, leftOut: leftOut.length };
  };
  return withoutHeavyTests(fit);
}
