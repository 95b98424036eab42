/** Whether the tests would notice small mistakes in the solution. */
import type { Task } from '../../task/index.ts';
import { type Finding, finding } from '../findings.ts';
import { type MutationScore, mutationScore, NoMutants } from '../mutation-score.ts';
import { percentOf } from '../percent.ts';
import type { CheckContext } from './context.ts';

/** Of the mutants that load, those that a test must fail. */
export const LEAST_SCORE = 0.8;
const LISTED = 5;

/** The mutation score, and a finding when it is too low. Imported tests are not ours to mend: a remark. */
export async function checkTestStrength({ task, suite, sandbox }: CheckContext): Promise<{
  readonly findings: readonly Finding[];
  readonly mutation?: MutationScore;
}> {
  const mutation = await mutationScore(task, suite, sandbox).catch((error: unknown) => {
    if (error instanceof NoMutants) return error;
    throw error;
  });
  if (mutation instanceof NoMutants) {
    const sentence = `Expected a solution into which small mistakes can be put, got one of which the operators say: ${mutation.message}`;
    return { findings: [finding('weak_tests', sentence, severityFor(task))] };
  }
  const { score, killed, survivors } = mutation;
  if (score >= LEAST_SCORE) return { findings: [], mutation };
  const listed = survivors
    .slice(0, LISTED)
    .map(({ line, operator, original, replacement }) => {
      return `line ${line}: ${quoted(original)} -> ${quoted(replacement)} (${operator})`;
    })
    .join('; ');
  const more = survivors.length > LISTED ? `; and ${survivors.length - LISTED} more` : '';
  const sentence = `Expected the tests to notice at least ${percentOf(LEAST_SCORE)} % of small mistakes in the solution, got ${percentOf(score)} % (${killed} of ${killed + survivors.length}). Not noticed: ${listed}${more}.`;
  return { findings: [finding('weak_tests', sentence, severityFor(task))], mutation };
}

function severityFor({ provenance }: Task): Finding['severity'] {
  const isOurs = provenance.kind === 'authored' || (provenance.kind === 'mutated' && provenance.origin === undefined);
  return isOurs ? 'error' : 'remark';
}

/** Code on one line, as much of it as a sentence can hold. */
function quoted(code: string): string {
  const line = code.replace(/\s+/g, ' ').trim();
  return line === '' ? 'nothing' : `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}
