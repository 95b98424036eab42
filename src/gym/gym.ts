/** The gym's contract: game + sandbox + tasks -> reset, step, state, fork, close. Built by `createGym` in `create-gym.ts`. */
import type { Sandbox, Status } from '../../sandbox/sandbox.ts';
import type { StepResult } from '../game/game.ts';
import type { AnyGame, GameName } from '../game/index.ts';
import type { Calibration } from '../task/calibration.ts';
import type { Task } from '../task/task.ts';
import type { TaskSet } from '../task/task-set.ts';

/** Which task an episode plays and how; wire form, as a client sends it. Unknown keys are ignored. */
export interface ResetOptions {
  readonly [key: string]: unknown;
}

/** A run of a task's tests that has its verdict. */
export interface Run {
  readonly files: 'visible' | 'whole';
  readonly status: Status;
  /** What the run itself took. */
  readonly runMs: number;
  /** What it waited for besides: the queue, mostly. */
  readonly waitMs: number;
}

/** What an asker has to do with the runs that it causes. */
export interface Effects {
  readonly signal?: AbortSignal;
  /** Who asks: runs are queued fairly by caller first, then by episode. Each episode is its own caller when absent. */
  readonly caller?: string;
  /** Told of each run that was made for a step or a grade. */
  readonly onRun?: (run: Run) => void;
}

export interface EpisodeHandle<Observation = unknown> {
  readonly episodeId: string;
  readonly task: Pick<Task, 'id' | 'difficulty'>;
  /** The reset's result. */
  readonly initial: StepResult<Observation>;
  /** One action in wire form; steps of one episode run in the order they were asked for. */
  step(action: unknown, options?: { readonly signal?: AbortSignal }): Promise<StepResult<Observation>>;
  state(): Readonly<Record<string, unknown>> & { readonly episode_id: string; readonly step_count: number };
  /** A second episode that stands where this one does; costs a reference. */
  fork(options?: { readonly episodeId?: string }): EpisodeHandle<Observation>;
  /** Everything that happened: options, actions, rewards, final score. */
  trajectory(): Trajectory;
  /** The same as of now, its steps made one by one: those of a long episode do not fit into memory. */
  trajectoryByStep(): Omit<Trajectory, 'steps'> & { readonly steps: Iterable<Trajectory['steps'][number]> };
  /** What the latest reset or step led to. */
  readonly latest: StepResult<Observation>;
  readonly done: boolean;
  close(): void;
}

export interface Trajectory {
  readonly episode_id: string;
  readonly task_id: string;
  readonly seed: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly steps: readonly {
    readonly action: Readonly<Record<string, unknown>>;
    readonly observation: unknown;
    readonly reward: number | null;
    readonly done: boolean;
    readonly metadata: Readonly<Record<string, unknown>>;
  }[];
  readonly done: boolean;
}

/** Score of a source without an episode, as POST /grader answers it. */
export interface Grade {
  readonly score: number;
  readonly score_breakdown: Readonly<Record<string, unknown>>;
}

export interface Gym {
  /** The rules by which this gym plays. */
  readonly game: AnyGame;
  /** With the measured difficulties of the last calibration. */
  readonly tasks: TaskSet;
  readonly sandbox: Sandbox;
  /**
   * The gym of that game, always the same one, over the sandbox, the tasks and the streams of this one, which is the one to close.
   * What is calibrated of one game says nothing of another.
   */
  playing(game: GameName): Gym;
  /** `caller` and `onRun` go for the whole episode and its forks, `signal` for the reset alone. */
  reset(options?: ResetOptions, effects?: Effects): Promise<EpisodeHandle>;
  /** The stored task of that id or title, or one that a stream makes. Rejects with TraceFixError `unknown_task`. */
  task(id: string, effects?: Pick<Effects, 'caller' | 'signal'>): Promise<Task>;
  grade(taskId: string, source: string, effects?: Effects): Promise<Grade>;
  /** Lays measured difficulties and solve rates over the tasks, for resets from now on, in place of an earlier calibration. */
  calibrate(calibration: Calibration): void;
  ready(): Promise<void>;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}
