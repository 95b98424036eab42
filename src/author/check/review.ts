/** Whether a task says what a review of it needs: a clean one that nothing is wrong, another what stood there before. */
import type { Task } from '../../task/index.ts';
import { type Finding, finding } from '../findings.ts';

/** Findings about `clean` and about `before`. */
export function checkReview(task: Task): Finding[] {
  return [...checkClean(task), ...checkBefore(task)];
}

function checkClean({ program, secret }: Task): Finding[] {
  if (!secret.clean) return [];
  const faults = [
    ...(program === secret.solution ? [] : ['a program that is not its solution']),
    ...(secret.issues.length === 0
      ? []
      : [`${secret.issues.length} ${secret.issues.length === 1 ? 'issue' : 'issues'}`]),
  ];
  return faults.map((fault) => finding('clean_faulty', `Expected a clean task to have nothing wrong, got ${fault}.`));
}

function checkBefore({ program, before, secret }: Task): Finding[] {
  if (before === undefined || (before !== program && before !== secret.solution)) return [];
  const same = before === program ? 'program' : 'solution';
  return [finding('before_tells', `Expected before to differ from program and solution, got the ${same}.`)];
}
