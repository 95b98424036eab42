/** Agents that look at a program once, at however many levels they review it. */
import { type AnyAgent, type EpisodicAgent, episodic } from '../../src/agent/index.ts';

/**
 * The same agent, which begins once for all episodes of one task, seed and attempt. Only for agents whose `begin` looks at nothing
 * else but the program, and whose `act` keeps nothing.
 */
export function begunOnce(agent: AnyAgent): EpisodicAgent {
  const { begin, ...rest } = episodic(agent);
  const begun = new Map<string, ReturnType<EpisodicAgent['begin']>>();
  return {
    ...rest,
    async begin(start) {
      const key = `${start.taskId} ${start.seed} ${start.attempt}`;
      const known = begun.get(key) ?? begin(start);
      begun.set(key, known);
      try {
        return await known;
      } catch (error) {
        begun.delete(key);
        throw error;
      }
    },
  };
}
