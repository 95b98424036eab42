/** A way to play the fix game, written as one piece of code that waits for what each of its actions leads to. */
import type { Agent, AgentAction } from '../agent.ts';
import { type Seen, seenIn } from './seen.ts';

/** Takes what is seen after each action that it yields. Returns when nothing is left but to submit. */
export type Strategy = AsyncGenerator<AgentAction, void, Seen>;

/** A strategy as an agent for one episode. */
export function playStrategy(name: string, strategy: Strategy): Agent {
  let isBegun = false;
  return {
    name,
    async act(observation) {
      const next = isBegun ? await strategy.next(seenIn(observation)) : await strategy.next();
      isBegun = true;
      return next.done === true ? { action_type: 'SUBMIT' } : next.value;
    },
  };
}
