/** An agent that ends its episode when its time is up. */
import type { AgentAction, EpisodicAgent } from '../../agent/index.ts';

/** Ends an episode as it stands. */
export type LastAction = (observation: unknown) => AgentAction;

/** Plays as the agent does for so many real milliseconds, then takes the last action. */
export function withDeadline(agent: EpisodicAgent, timeMs: number, lastAction: LastAction): EpisodicAgent {
  return {
    name: agent.name,
    get settings() {
      return agent.settings ?? {};
    },
    async begin(start) {
      const late = AbortSignal.timeout(Math.ceil(timeMs));
      const { name, act } = await agent.begin(start);
      return {
        name,
        async act(observation, history, { signal }) {
          if (late.aborted) return lastAction(observation);
          try {
            return await act(observation, history, { signal: AbortSignal.any([signal, late]) });
          } catch (error) {
            // Stopped for its time, it has nothing better to say.
            if (late.aborted && !signal.aborted) return lastAction(observation);
            throw error;
          }
        },
      };
    },
  };
}
