/** Which task a reset plays: an id pins it, else filters narrow and the seed picks. */
import { z } from 'zod';
import { TraceFixError } from '../errors.ts';
import { nearest } from './nearest.ts';
import { draw, SAMPLERS, type SamplerName } from './sampler.ts';
import { DIFFICULTIES, type Difficulty, SPLITS, type Task } from './task.ts';
import { filterTasks, type TaskFilter, type TaskSet } from './task-set.ts';

const optional = <T extends z.ZodType>(schema: T) => schema.nullish();

/** Counted before they are read, since each that is no text is a problem of its own. */
const tags = z
  .array(z.unknown())
  .max(64)
  .meta({ items: { type: 'string' } })
  .pipe(z.array(z.string()));

/** The part of a reset that chooses the task, in wire form; null means the same as absent, other keys are not looked at. */
export const taskChoiceSchema = z.object({
  task_id: optional(z.string()).describe('Plays this task; its title will do as well.'),
  task_name: optional(z.string()).describe('The same as task_id.'),
  task: optional(z.string()).describe('The same as task_id.'),
  difficulty: optional(z.enum(DIFFICULTIES)),
  suite: optional(z.string()).describe(
    'Only tasks of this suite; "factory" makes them anew, the same for the same seed.',
  ),
  split: optional(z.enum(SPLITS)),
  tags: optional(tags).describe('Only tasks that carry all of these.'),
  training_step: optional(z.int().min(0)).describe(
    'Below 1,000 easy, below 5,000 medium, else hard; 0 any. A difficulty given overrules it.',
  ),
  sampler: optional(z.enum(Object.keys(SAMPLERS) as [SamplerName, ...SamplerName[]])).describe(
    `How the task is drawn of those that match: ${Object.entries(SAMPLERS)
      .map(([name, what]) => `${name}: ${what}`)
      .join('; ')}. Default uniform.`,
  ),
  index: optional(z.int().min(0)).describe('Plays the i-th matching task in order of id instead of a random one.'),
});

export type TaskChoice = z.infer<typeof taskChoiceSchema>;

/**
 * The task to play. The same choice, seed and set give the same task. Filters are not looked at when a task is named.
 *
 * Throws TraceFixError `unknown_task` naming the nearest ids, `no_task_matches` saying how many tasks each filter left,
 * `invalid_request` when two names disagree. `madeSuites` are those to name besides, whose tasks are not in the set.
 *
 * @example
 * sampleTask(set, { difficulty: 'easy' }, 7);
 */
export function sampleTask(set: TaskSet, choice: TaskChoice, seed: number, madeSuites: readonly string[] = []): Task {
  const names = [choice.task_id, choice.task_name, choice.task].filter((name) => name !== undefined && name !== null);
  if (names.length > 0) return pinned(set, names);
  const matching = narrow(set, choice, madeSuites);
  if (choice.index === undefined || choice.index === null)
    return draw(choice.sampler ?? 'uniform', matching, seed, set);
  const task = matching[choice.index];
  if (task === undefined) {
    throw new TraceFixError(
      'no_task_matches',
      `Expected index from 0 to ${matching.length - 1}, since so many tasks match, got ${choice.index}.`,
    );
  }
  return task;
}

function pinned(set: TaskSet, names: readonly string[]): Task {
  const [first, ...others] = names.map((name) => taskNamed(set, name));
  const other = others.find((task) => task.id !== first!.id);
  if (other !== undefined) {
    throw new TraceFixError(
      'invalid_request',
      `Expected task_id, task_name and task to name one task, got ${first!.id} and ${other.id}.`,
    );
  }
  return first!;
}

function taskNamed(set: TaskSet, name: string): Task {
  const task = set.get(name) ?? set.tasks.find((candidate) => candidate.title === name);
  if (task !== undefined) return task;
  const near = nearest(
    name,
    set.tasks.map(({ id }) => id),
    3,
  );
  const hint =
    near.length > 0
      ? `The nearest ids are ${near.join(', ')}.`
      : `There are ${set.tasks.length} tasks; "tracefix tasks list" names them.`;
  throw new TraceFixError(
    'unknown_task',
    `Expected the id of a task, got ${JSON.stringify(name.slice(0, 100))}. ${hint}`,
  );
}

/** Applies one filter after the other, so that an error can say which of them left nothing. */
function narrow(set: TaskSet, choice: TaskChoice, madeSuites: readonly string[]): readonly Task[] {
  const difficulty = choice.difficulty ?? trainingDifficulty(choice.training_step ?? 0);
  const filters: TaskFilter[] = [];
  if (choice.suite) filters.push({ suite: choice.suite });
  if (choice.split) filters.push({ split: choice.split });
  if (difficulty) filters.push({ difficulty });
  for (const tag of choice.tags ?? []) filters.push({ tags: [tag] });
  let left: readonly Task[] = set.tasks;
  const counts = [`${left.length} tasks are loaded`];
  for (const filter of filters) {
    left = filterTasks(left, filter);
    const [key, value] = Object.entries(filter)[0]!;
    counts.push(`${key} ${String(value).slice(0, 100)} leaves ${left.length}`);
  }
  if (left.length > 0) return left;
  throw new TraceFixError(
    'no_task_matches',
    `Expected filters that a task passes, got none: ${counts.join(', ')}.${suitesHint(set, choice, madeSuites)}`,
  );
}

/** Empty when the suite is there, or none was asked for. */
function suitesHint({ tasks }: TaskSet, { suite }: TaskChoice, madeSuites: readonly string[]): string {
  const suites = [...new Set([...tasks.map((task) => task.suite), ...madeSuites])].sort();
  if (!suite || suites.includes(suite) || suites.length === 0) return '';
  const more = suites.length > 20 ? ` and ${suites.length - 20} more` : '';
  return ` The suites are ${suites.slice(0, 20).join(', ')}${more}.`;
}

/** The difficulty that a training step asks for; undefined of step 0, which asks for none. */
export function trainingDifficulty(step: number): Difficulty | undefined {
  if (step === 0) return undefined;
  return step < 1000 ? 'easy' : step < 5000 ? 'medium' : 'hard';
}
