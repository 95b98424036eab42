/** A copy of an episode as agents hold it. */
import type { Branch } from '../agent/agent.ts';
import type { Play } from './environment/environment.ts';

export function branchOf(play: Play): Branch {
  return {
    step: (action) => play.step(action),
    async fork() {
      if (play.fork === undefined) throw new Error('Expected an episode that can be copied, got one that cannot.');
      return branchOf(await play.fork());
    },
    close: () => play.close(),
  };
}
