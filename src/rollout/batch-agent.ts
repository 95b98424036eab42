/** An agent made of a policy that chooses for many episodes at once. */
import type { Act, Agent, AgentAction, Decision, Turn } from '../agent/agent.ts';

export interface Asked {
  readonly observation: unknown;
  readonly history: readonly Turn[];
}

export interface BatchOptions {
  readonly name: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Most that are asked for at a time. Default 64. */
  readonly size?: number;
  /** Real milliseconds that the first waits for others. Default 5. */
  readonly waitMs?: number;
}

interface Waiting extends Asked {
  readonly answer: (chosen: AgentAction | Decision) => void;
  readonly refuse: (error: unknown) => void;
}

/**
 * Collects the episodes that wait for an action and has the policy choose for all of them; it answers in their order. What the
 * policy throws, every episode of its batch gets.
 *
 * @example
 * const agent = batchAgent(async (asked) => asked.map(() => ({ action_type: 'SUBMIT' })), { name: 'hasty', size: 256 });
 */
export function batchAgent(
  policy: (asked: readonly Asked[]) => Promise<readonly (AgentAction | Decision)[]>,
  { size = 64, waitMs = 5, ...about }: BatchOptions,
): Agent {
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;

  async function choose(): Promise<void> {
    clearTimeout(timer);
    const batch = waiting;
    waiting = [];
    try {
      const chosen = await policy(batch.map(({ observation, history }) => ({ observation, history })));
      if (chosen.length !== batch.length)
        throw new RangeError(`Expected an action for each of ${batch.length} episodes, got ${chosen.length}.`);
      for (const [at, one] of batch.entries()) one.answer(chosen[at]!);
    } catch (error) {
      for (const one of batch) one.refuse(error);
    }
  }

  const act: Act = (observation, history) => {
    const { promise, resolve: answer, reject: refuse } = Promise.withResolvers<AgentAction | Decision>();
    waiting.push({ observation, history, answer, refuse });
    if (waiting.length >= size) void choose();
    else if (waiting.length === 1) timer = setTimeout(choose, waitMs);
    return promise;
  };
  return { ...about, act };
}
