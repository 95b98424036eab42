/** What the page knows of an episode: where it stands and how it came there. Played and watched ones alike. */
import { changedRange, type Range } from './source.ts';
import type { Action, Result } from './wire.ts';

export interface Step {
  readonly number: number;
  readonly action: Action;
  readonly reward: number;
  readonly cumulative: number;
  /** Why the game changed nothing. */
  readonly refused: string | undefined;
}

export interface EpisodeRecord {
  readonly result: Result;
  readonly steps: readonly Step[];
  /** What the latest step wrote, or where it deleted. */
  readonly written: Range | undefined;
  /** The brief that an agent is given; of a watched episode only when it was seen from the start. */
  readonly brief: string | undefined;
}

export function beginRecord(result: Result): EpisodeRecord {
  const { system_prompt } = result.metadata;
  return {
    result,
    steps: [],
    written: undefined,
    brief: typeof system_prompt === 'string' ? system_prompt : undefined,
  };
}

export function addStep(record: EpisodeRecord, action: Action, result: Result): EpisodeRecord {
  const { step_count, cumulative_reward } = result.observation;
  const step = {
    number: step_count,
    action,
    reward: result.reward ?? 0,
    cumulative: cumulative_reward,
    refused: typeof result.metadata.last_action_error === 'string' ? result.metadata.last_action_error : undefined,
  };
  const written = changedRange(record.result.observation, result.observation);
  return { ...record, result, steps: [...record.steps, step], written };
}
