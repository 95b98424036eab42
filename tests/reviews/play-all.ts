/** Plays reviews over several sockets at once. */
import pMap from 'p-map';
import { createReviewOracle, episodic, type Turn } from '../../src/agent/index.ts';
import { type Environment, environmentOf } from '../../src/rollout/index.ts';
import type { PlannedReview, ReviewAction } from './plan-reviews.ts';

const SOCKETS = 8;

export interface PlayedReview extends PlannedReview {
  readonly steps: number;
  readonly score: number;
  /** Of the rewards. */
  readonly sum: number;
  /** What the score is made of. */
  readonly breakdown: Readonly<Record<string, unknown>>;
}

/** In the order of the plan. */
export async function playAll(url: string, plan: readonly PlannedReview[]): Promise<readonly PlayedReview[]> {
  const environment = await environmentOf(url, undefined, 'review');
  try {
    return await pMap(plan, (review) => play(environment, review), { concurrency: SOCKETS });
  } finally {
    await environment.close();
  }
}

async function play(environment: Environment, review: PlannedReview): Promise<PlayedReview> {
  const { task, level, options } = review;
  const play = await environment.reset({ task_id: task.id, level, seed: 1, ...options });
  const { episodeId } = play;
  let { observation, done, metadata } = play.initial;
  const oracle = episodic(createReviewOracle(() => task));
  const agent = await oracle.begin({ taskId: task.id, episodeId, seed: 1, attempt: 0, observation, metadata });
  const { signal } = new AbortController();
  const turns: Turn[] = [];
  let sum = 0;
  while (!done) {
    const chosen = plannedAction(review, turns) ?? (await agent.act(observation, turns, { signal }));
    const action = 'reply' in chosen ? chosen.action : chosen;
    const result = await play.step(action);
    turns.push({ action: action as Turn['action'], observation, reward: result.reward });
    sum += result.reward ?? 0;
    ({ observation, done, metadata } = result);
  }
  play.close();
  const breakdown = metadata.score_breakdown as PlayedReview['breakdown'];
  return { ...review, steps: turns.length, score: Number(metadata.final_score), sum, breakdown };
}

function plannedAction({ actions, untilPaid }: PlannedReview, turns: readonly Turn[]): ReviewAction | undefined {
  const isPaid = (turns.at(-1)?.reward ?? 0) > 0;
  return untilPaid === true && isPaid ? actions?.at(-1) : actions?.[turns.length];
}
