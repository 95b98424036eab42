/** What an episode of any game has besides what its rules are about, and how that is told. */
import { TraceFixError } from '../errors.ts';
import type { PreparedTask, StepResult } from './game.ts';

export interface Standing {
  readonly prepared: PreparedTask;
  readonly ids: { readonly episodeId: string; readonly seed: number };
  readonly rules: { readonly maxSteps: number; readonly stepCost: number };
  readonly stepCount: number;
  /** null before the first step. */
  readonly rewardLastStep: number | null;
  readonly cumulativeReward: number;
  readonly end: { readonly how: 'terminated' | 'truncated' } | null;
}

/** The result of the reset or step that led to this episode. */
export function stepResult<Observation>(
  { rewardLastStep, end }: Standing,
  observation: Observation,
  metadata: StepResult['metadata'],
): StepResult<Observation> {
  return { observation, reward: rewardLastStep, done: end !== null, ...endedHow(end), metadata };
}

/** Wire form of a state: whose episode it is. */
export function identityOf({ prepared: { task }, ids, stepCount }: Standing) {
  return {
    episode_id: ids.episodeId,
    step_count: stepCount,
    task_id: task.id,
    task_name: task.title,
    seed: ids.seed,
  };
}

/** Wire form of a state: how far it has come. */
export function progressOf({ rules, cumulativeReward, end }: Standing) {
  return {
    max_steps: rules.maxSteps,
    step_cost: rules.stepCost,
    cumulative_reward: cumulativeReward,
    done: end !== null,
    ...endedHow(end),
  };
}

/** Throws TraceFixError `episode_over` after the last step. */
export function requireUnended({ end, stepCount }: Standing): void {
  if (end === null) return;
  throw new TraceFixError(
    'episode_over',
    `Expected an episode that goes on, got one that ended after ${stepCount} steps; reset to start another.`,
  );
}

/** The file that the program is called in differences. */
export function programName({ task }: PreparedTask): string {
  return task.language === 'typescript' ? 'program.ts' : 'program.js';
}

function endedHow(end: Standing['end']) {
  return { terminated: end?.how === 'terminated', truncated: end?.how === 'truncated' };
}
