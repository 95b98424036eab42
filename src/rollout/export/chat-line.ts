/** A line of an export: the chat, and what it is of. */
import type { ChatFormat } from '../../agent/index.ts';
import { isSolved } from '../trajectory/is-solved.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import { type ChatMessage, chatOf } from './chat-of.ts';

/** In the words of the file. */
export interface ChatLine {
  readonly messages: readonly ChatMessage[];
  readonly key: string;
  readonly task_id: string;
  readonly suite: string;
  readonly difficulty: string;
  readonly agent: string;
  readonly score: number | null;
  readonly is_solved: boolean;
  readonly steps: number;
}

/**
 * The trajectory as a line to train a model on. Its last message is its last action. Throws RangeError for a brief that speaks of
 * the other format and cannot be reworded.
 *
 * @example
 * for await (const outcome of rollout(gym, agent, { tasks: ['sku-lookup-misses-known-articles'] })) {
 *   if (outcome.kind === 'played') console.log(JSON.stringify(chatLine(outcome.trajectory, 'tools')));
 * }
 */
export function chatLine(trajectory: Trajectory, format: ChatFormat): ChatLine {
  const { key, task_id, task, agent, score, steps } = trajectory;
  return {
    messages: chatOf(trajectory, format),
    key,
    task_id,
    suite: task.suite,
    difficulty: task.difficulty,
    agent: agent.name,
    score,
    is_solved: isSolved(trajectory),
    steps: steps.length,
  };
}
