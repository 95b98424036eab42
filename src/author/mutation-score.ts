/** How many small mistakes in a solution its tests would notice. */
import type { CollectedFile, Sandbox } from '../../sandbox/sandbox.ts';
import type { Task } from '../task/index.ts';
import { type Mutant, mutated } from './mutate/mutant.ts';
import { standardMutants } from './mutate/standard-mutants.ts';

export interface MutationScore {
  /** Killed of all that load, 0 to 1; 1 when there is none. */
  readonly score: number;
  readonly killed: number;
  /** Mutants that pass every test. */
  readonly survivors: readonly Mutant[];
}

/** A mutant that does more than this many times the solution's own work has lost its way, and is ended. */
const WORK_FACTOR = 20;
const WORK_ALLOWANCE = 100_000;

/**
 * Runs every standard mutant of the solution, which must pass its tests, against visible and hidden tests. A mutant that does not load
 * counts for nothing: nobody needs a test to notice it.
 */
export async function mutationScore(
  task: Task,
  suite: readonly CollectedFile[],
  sandbox: Sandbox,
): Promise<MutationScore> {
  const { language, secret } = task;
  const run = (source: string, limits: Task['limits']) =>
    sandbox.run({ source, language, suite, limits, seed: 0, caller: `check ${task.id}` });
  const limits = await boundedLimits(task, run);
  const survivors: Mutant[] = [];
  let killed = 0;
  for (const mutant of await standardMutants(secret.solution, language)) {
    const { status } = await run(mutated(secret.solution, mutant), limits);
    if (status === 'passed') survivors.push(mutant);
    else if (status !== 'syntax_error' && status !== 'load_error') killed++;
  }
  const total = killed + survivors.length;
  return { score: total === 0 ? 1 : killed / total, killed, survivors };
}

/** Limits that end an endless loop by its work, at once and always alike; as they are where a limit of work is refused. */
async function boundedLimits(
  task: Task,
  run: (source: string, limits: Task['limits']) => ReturnType<Sandbox['run']>,
): Promise<Task['limits']> {
  const { files } = await run(task.secret.solution, task.limits);
  const most = Math.max(0, ...files.flatMap(({ tests }) => tests.map(({ work = 0 }) => work)));
  const bounded = { ...task.limits, work: task.limits.work ?? most * WORK_FACTOR + WORK_ALLOWANCE };
  const { status } = await run(task.secret.solution, bounded);
  return status === 'passed' ? bounded : task.limits;
}
