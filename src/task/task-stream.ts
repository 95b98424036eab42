/** Tasks without end, made when they are asked for: what a gym plays besides those that are stored. */
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { TaskChoice } from './sample.ts';
import type { Task } from './task.ts';
import type { TaskSet } from './task-set.ts';

/** Who wants a task: turns go by caller, and nothing is made for those who have gone. */
export interface TaskAsker {
  readonly caller?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface TaskStream {
  /** The suite by which a reset asks for these tasks. */
  readonly suite: string;
  /** Whether an id is of the form that this stream gives. */
  owns(id: string): boolean;
  /** The task of that id. Rejects with TraceFixError `unknown_task` when it was never made of these bases. */
  find(id: string, asker?: TaskAsker): Promise<Task>;
  /**
   * A task that passes the filters, the same for the same filters and seed. Rejects with TraceFixError `no_task_matches`
   * when none is found.
   */
  sample(choice: TaskChoice, seed: number, asker?: TaskAsker): Promise<Task>;
  /** A seed whose task is ready, for who does not care which; undefined when there is none yet. */
  readySeed(choice: TaskChoice): number | undefined;
  /** Makes nothing more. */
  close(): void;
}

/** Opens a stream over the sandbox and the stored tasks of one gym, which closes it. */
export type OpenTaskStream = (sandbox: Sandbox, tasks: TaskSet) => TaskStream;
