/** What rollouts are played in. */
import type { ResetOptions } from '../../gym/index.ts';

/** A gym of this process, or a server that plays one. */
export interface Environment {
  /** The rules that are played by, such as `fix`. */
  readonly game: string;
  /** Version of the gym that plays. */
  readonly version: string;
  /** Tasks that pass the filters of a reset, sorted by id; undefined of a suite that is made without end. */
  tasks(filters: TaskFilters): Promise<readonly TaskInfo[] | undefined>;
  /** Rejects with TraceFixError, or with EnvironmentUnavailable when it cannot be reached. */
  reset(options: ResetOptions, signal?: AbortSignal): Promise<Play>;
  close(): Promise<void>;
}

export interface TaskFilters {
  readonly suite?: string | undefined;
  readonly difficulty?: string | undefined;
  readonly split?: string | undefined;
}

export interface TaskInfo {
  readonly id: string;
  readonly difficulty: string;
  readonly suite: string;
  /** Of all that the task is made of; equal hashes mean equal tasks. */
  readonly hash: string;
  /** What the program has to do; of a task that is played, where the environment tells it. */
  readonly description?: string | undefined;
}

/** An episode that is being played. */
export interface Play {
  readonly episodeId: string;
  readonly task: TaskInfo;
  readonly initial: PlayResult;
  /** Rejects with TraceFixError `invalid_action` for what is no action, and as `reset` does. */
  step(action: unknown, signal?: AbortSignal): Promise<PlayResult>;
  /** Absent where episodes cannot be copied. */
  readonly fork?: () => Promise<Play>;
  close(): void;
}

export interface PlayResult {
  readonly observation: Readonly<Record<string, unknown>>;
  /** null at reset. */
  readonly reward: number | null;
  readonly done: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** The environment cannot be had at the moment: what was asked may be asked again. */
export class EnvironmentUnavailable extends Error {
  override readonly name = 'EnvironmentUnavailable';
}
