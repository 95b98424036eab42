/** The oracle for rollouts: one for each task. */
import type { EpisodicAgent } from './agent.ts';
import { createOracle } from './oracle.ts';

/**
 * Plays every task of which the solution is known.
 *
 * @example
 * const agent = oracleAgent(async (id) => (await gym.task(id)).secret.solution);
 */
export function oracleAgent(solutionOf: (taskId: string) => string | Promise<string>): EpisodicAgent {
  return {
    name: 'oracle',
    begin: async ({ taskId }) => createOracle(await solutionOf(taskId)),
  };
}
