/** How many small mistakes in a solution its tests would notice. */
import pMap from 'p-map';
import type { CollectedFile, RunRequest, Sandbox, Verdict } from '../../sandbox/sandbox.ts';
import type { Task } from '../task/index.ts';
import { affectedTests } from './affected-tests.ts';
import { type Mutant, mutated } from './mutate/mutant.ts';
import { standardMutants } from './mutate/standard-mutants.ts';
import { workBound } from './work-bound.ts';

export interface MutationScore {
  /** Killed of all that load, 0 to 1; 1 when there is none. */
  readonly score: number;
  readonly killed: number;
  /** Mutants that pass every test. */
  readonly survivors: readonly Mutant[];
}

/** A solution that the mutation operators cannot read, or cannot write into. */
export class NoMutants extends Error {
  override readonly name = 'NoMutants';
}

/** Of a solution with more, as many are drawn evenly from its whole length: a share needs no more. */
const MAX_MUTANTS = 1000;
/** Enough to keep the hosts of a small machine busy while another task is between two runs. */
const AT_A_TIME = 4;

/**
 * Runs every standard mutant of the solution, which must pass its tests, against the visible and hidden tests that run what it
 * changes, until one fails.
 * A mutant that does not load counts for nothing: nobody needs a test to notice it. Rejects with SandboxUnavailable, and
 * with NoMutants when the solution is written so that none can be made of it.
 *
 * @example
 * const suite = await sandbox.collect({ files: [task.visible, task.secret.hidden], solution: task.secret.solution, language: task.language });
 * const { score, survivors } = await mutationScore(task, suite, sandbox);
 */
export async function mutationScore(
  task: Task,
  suite: readonly CollectedFile[],
  sandbox: Sandbox,
): Promise<MutationScore> {
  const { language, secret } = task;
  const { solution: source } = secret;
  const run: Run = (options) =>
    sandbox.run({
      source,
      language,
      suite,
      limits: task.limits,
      seed: 0,
      bail: true,
      caller: `check ${task.id}`,
      ...options,
    });
  const verdict = await run({ coverage: true });
  const limits = await boundedLimits(task, verdict, run);
  const mutants = atMost(MAX_MUTANTS, await mutantsOf(source, language));
  const affectedBy = affectedTests({ source, language, suite, verdict });
  const judge = (mutant: Mutant) => run({ source: mutated(source, mutant), limits, suite: affectedBy([mutant]) });
  const verdicts = await pMap(mutants, judge, { concurrency: AT_A_TIME });
  const survivors = mutants.filter((_, at) => verdicts[at]!.status === 'passed');
  const unloadable = verdicts.filter(({ status }) => status === 'syntax_error' || status === 'load_error').length;
  const total = mutants.length - unloadable;
  const killed = total - survivors.length;
  return { score: total === 0 ? 1 : killed / total, killed, survivors };
}

type Run = (options: Partial<RunRequest>) => Promise<Verdict>;

async function mutantsOf(solution: string, language: Task['language']): Promise<Mutant[]> {
  try {
    return await standardMutants(solution, language);
  } catch (error) {
    throw new NoMutants((error as Error).message.split('\n', 1)[0]);
  }
}

function atMost(count: number, mutants: readonly Mutant[]): readonly Mutant[] {
  if (mutants.length <= count) return mutants;
  return Array.from({ length: count }, (_, at) => mutants[Math.floor((at * mutants.length) / count)]!);
}

/** Limits that end an endless loop by its work, at once and always alike; as they are where a limit of work is refused. */
async function boundedLimits(task: Task, verdict: Verdict, run: Run): Promise<Task['limits']> {
  if (task.limits.work !== undefined) return task.limits;
  const bounded = { ...task.limits, work: workBound(verdict) };
  const { status } = await run({ limits: bounded });
  return status === 'passed' ? bounded : task.limits;
}
