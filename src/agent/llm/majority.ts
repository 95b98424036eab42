/** The commonest of several actions. */
import type { AgentAction } from '../agent.ts';

/** Index of the first of the actions that most agree with, thoughts aside; -1 when there is none. Undefined ones do not vote. */
export function majority(actions: readonly (AgentAction | undefined)[]): number {
  const votes = new Map<string, { readonly first: number; count: number }>();
  for (const [first, action] of actions.entries()) {
    if (action === undefined) continue;
    const vote = votes.get(ballotOf(action)) ?? { first, count: 0 };
    vote.count += 1;
    votes.set(ballotOf(action), vote);
  }
  let best = { first: -1, count: 0 };
  for (const vote of votes.values()) if (vote.count > best.count) best = vote;
  return best.first;
}

function ballotOf({ thought: _, ...action }: AgentAction): string {
  return JSON.stringify(Object.entries(action).sort(([a], [b]) => (a < b ? -1 : 1)));
}
