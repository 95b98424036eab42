/** What every game is to the gym, the server and rollouts: they know this, and not which game is played. */
import type { z } from 'zod';
import type { CollectedFile, Verdict } from '../../sandbox/sandbox.ts';
import type { Task } from '../task/task.ts';

/** A task with what had to be run once to know: its tests, and how the untouched program fares on the visible ones. */
export interface PreparedTask {
  readonly task: Task;
  readonly visible: CollectedFile;
  readonly hidden: CollectedFile;
  /** Visible tests that the untouched program passes. */
  readonly baselinePassed: number;
}

/** What a reset or a step gives back, in wire form. */
export interface StepResult<Observation = unknown> {
  readonly observation: Observation;
  /** null at reset, else a finite number. */
  readonly reward: number | null;
  readonly done: boolean;
  /** Ended by the agent (SUBMIT). */
  readonly terminated: boolean;
  /** Ended by the step limit. */
  readonly truncated: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A run of the task's tests on a source. */
export interface NeededRun {
  readonly source: string;
  readonly files: 'visible' | 'whole';
}

/** What a step needs run before it can be taken: at least one run, none of which depends on another. */
export type Need = { readonly kind: 'nothing' } | { readonly kind: 'run'; readonly runs: readonly NeededRun[] };

export interface Played<Episode, Observation> {
  readonly episode: Episode;
  readonly result: StepResult<Observation>;
}

/** Pure rules: no method does I/O, and an episode is an immutable value. */
export interface Game<Episode, Action, Observation, Options> {
  readonly name: string;
  /** What an agent does in it, in a sentence. */
  readonly summary: string;
  /** Wire form of an action; strict, absent and null mean the same. */
  readonly actionSchema: z.ZodType<Action>;
  readonly observationSchema: z.ZodType<Observation>;
  readonly stateSchema: z.ZodType;
  /** What reset accepts besides the choice of a task; `prompt: 'tools'` asks for texts that speak of tools. */
  readonly optionsSchema: z.ZodType<Options>;
  readonly actions: readonly {
    readonly name: string;
    readonly description: string;
    /** The same for an agent that has the action as a tool. */
    readonly tool: { readonly name: string; readonly description: string };
    readonly schema: z.ZodType;
  }[];
  /** The brief of a reset without `prompt` as one with `prompt: 'tools'` has it; undefined of a text that is no such brief. */
  briefForTools(brief: string): string | undefined;
  /** Whether there is anything to do in a task by these rules; no other task is ever chosen. */
  plays(task: Task): boolean;
  /** The source that every episode on a task begins with, as anybody may read it; null where it would tell what the player is to find out. */
  preview(task: Task): string | null;
  /** Throws TraceFixError `invalid_action`. */
  parseAction(value: unknown): Action;
  start(
    task: PreparedTask,
    options: Options,
    ids: { readonly episodeId: string; readonly seed: number },
  ): Played<Episode, Observation>;
  /** What `step` must be given the verdicts of; asked before every step. */
  needs(episode: Episode, action: Action): Need;
  /** `verdicts` has one for each run that is needed, in their order. Throws TraceFixError `episode_over` when it is. */
  step(episode: Episode, action: Action, verdicts?: readonly Verdict[]): Played<Episode, Observation>;
  /** What a verdict of the whole suite is worth, as if it took no step. */
  grade(
    task: PreparedTask,
    verdict: Verdict,
  ): { readonly score: number; readonly breakdown: Readonly<Record<string, unknown>> };
  /** Whether an episode whose score is made of this did all that was to be done, whatever its steps cost. */
  isSolved(breakdown: Readonly<Record<string, unknown>>): boolean;
  /** The shares in [0, 1] that a score made of this adds up, by name, as far as they count; nothing is taken for granted of it. */
  partsOf(breakdown: Readonly<Record<string, unknown>>): Readonly<Record<string, number>>;
  /** The action, in wire form, that ends an episode as it stands; given what is seen of it, of which nothing is taken for granted. */
  submission(observation: unknown): { readonly action_type: string; readonly [field: string]: unknown };
  /** The same standing under another label. */
  fork(episode: Episode, episodeId: string): Episode;
  /** Wire form of the episode's state: at least episode_id and step_count. */
  state(
    episode: Episode,
  ): { readonly episode_id: string; readonly step_count: number } & Readonly<Record<string, unknown>>;
}
