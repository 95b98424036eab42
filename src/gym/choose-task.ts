/** Which task a reset, a grade or a reader means: one that is stored, or one of a stream. */
import { randomInt } from 'node:crypto';
import {
  sampleTask,
  type Task,
  type TaskAsker,
  type TaskChoice,
  type TaskSet,
  type TaskStream,
} from '../task/index.ts';

interface Sources {
  readonly tasks: TaskSet;
  readonly streams: readonly TaskStream[];
}

interface Chosen {
  readonly task: Task;
  readonly seed: number;
}

/**
 * The task of a choice; without a seed one is drawn. A stored suite goes before a stream of that name. Rejects as
 * {@link sampleTask} throws.
 */
export async function chooseTask(
  sources: Sources,
  choice: TaskChoice,
  wished?: number,
  asker: TaskAsker = {},
): Promise<Chosen> {
  const stream = streamOf(sources, choice);
  const made = sources.streams.map(({ suite }) => suite);
  const seed = wished ?? stream?.readySeed(choice) ?? randomInt(2 ** 48 - 1);
  const task = isNamed(choice)
    ? find(sources, choice, seed, asker)
    : (stream?.sample(choice, seed, asker) ?? sampleTask(sources.tasks, choice, seed, made));
  return { task: await task, seed };
}

function isNamed(choice: TaskChoice): boolean {
  return namesIn(choice).length > 0;
}

function namesIn({ task_id, task_name, task }: TaskChoice): string[] {
  return [task_id, task_name, task].filter((name) => typeof name === 'string');
}

function streamOf({ tasks, streams }: Sources, choice: TaskChoice): TaskStream | undefined {
  if (isNamed(choice)) return undefined;
  return streams.find(({ suite }) => suite === choice.suite && tasks.tasks.every((task) => task.suite !== suite));
}

function find({ tasks, streams }: Sources, choice: TaskChoice, seed: number, asker: TaskAsker): Task | Promise<Task> {
  const [id = '', ...others] = new Set(namesIn(choice));
  const owner =
    others.length === 0 && tasks.get(id) === undefined ? streams.find((stream) => stream.owns(id)) : undefined;
  return owner?.find(id, asker) ?? sampleTask(tasks, choice, seed);
}
