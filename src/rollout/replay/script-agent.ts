/** An agent that plays what was recorded: actions, thoughts and replies. */
import type { AgentAction, Decision, EpisodicAgent } from '../../agent/agent.ts';
import { ActionsOver } from '../actions-over.ts';
import type { Trajectory, TrajectoryStep } from '../trajectory/trajectory.ts';

/** Of one episode. Where the rules go on after the last action, the episode ends as it was cut, else as `actions_over`. */
export function scriptAgent({ agent, steps, end, done }: Trajectory): EpisodicAgent {
  return {
    ...agent,
    begin: () => ({
      ...agent,
      act(_, history) {
        const step = steps[history.length];
        if (step === undefined)
          throw new ActionsOver(done || end === 'terminated' || end === 'truncated' ? 'actions_over' : end);
        return decisionOf(step);
      },
    }),
  };
}

function decisionOf({ action, reply }: TrajectoryStep): AgentAction | Decision {
  const played = action as AgentAction;
  if (reply === undefined) return { ...played };
  const { latency_ms: latencyMs, ...rest } = reply;
  return { action: played, reply: { ...rest, latencyMs } };
}
