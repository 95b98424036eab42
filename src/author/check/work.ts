/** Whether a task that limits work is about work: the solution well within the limit, the program beyond it. */
import type { TestResult, Verdict } from '../../../sandbox/sandbox.ts';
import type { Task } from '../../task/index.ts';
import { type Finding, finding, someOf } from '../findings.ts';

/** Of `limits.work`, for a test of the solution: a better solution than the author's own must have room. */
const SHARE = 1 / 2;

/** Nothing for a task that sets no `limits.work`. */
export function checkWork({ limits: { work: limit }, secret }: Task, solution: Verdict, program: Verdict): Finding[] {
  if (limit === undefined) return [];
  const findings: Finding[] = [];
  const dear = solution.files.flatMap((file) => file.tests).filter(({ work = 0 }) => work > limit * SHARE);
  if (dear.length > 0) {
    const most = Math.max(...dear.map(({ work = 0 }) => work));
    findings.push(
      finding(
        'too_much_work',
        `Expected the solution to do at most ${limit * SHARE} units of work in a test, got ${most} in ${someOf(dear.map(({ name }) => name))}.`,
      ),
    );
  }
  if (secret.clean) return findings;
  for (const { name, tests } of program.files) {
    if (tests.some((test) => isOverspent(test, limit))) continue;
    findings.push(
      finding(
        'work_not_missed',
        `Expected the program to do more than ${limit} units of work in a test of ${name}, got none.`,
      ),
    );
  }
  return findings;
}

const isOverspent = ({ passed, work = 0 }: TestResult, limit: number) => !passed && work >= limit;
