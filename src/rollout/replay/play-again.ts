/** Plays the recorded actions of an episode once more. */
import type { ResetOptions } from '../../gym/index.ts';
import type { Environment } from '../environment/environment.ts';
import { type Outcome, playOrFail } from '../rollout.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import { scriptAgent } from './script-agent.ts';

export interface PlayAgainOptions {
  readonly signal: AbortSignal;
  /** Asked of the reset besides, or in place of, what was asked then. */
  readonly reset?: ResetOptions | undefined;
}

/** `recorded` is the line as JSON.parse gives it: with its keys in their order, so that the same play makes the same bytes. */
export async function playAgain(
  environment: Environment,
  recorded: Trajectory,
  { signal, reset = {} }: PlayAgainOptions,
): Promise<Outcome> {
  const { key, seed, attempt, game, steps } = recorded;
  if (game !== environment.game) {
    const reason = `Expected an episode of the game ${environment.game}, got one of ${game}; --game ${game} plays it.`;
    return { kind: 'failed', key, cause: 'environment', reasons: [reason] };
  }
  const planned = { key, seed, attempt, options: { ...recorded.options, ...reset } };
  const observations = steps.some(({ observation }) => observation !== undefined) ? 'full' : 'changes';
  return await playOrFail(environment, scriptAgent(recorded), planned, { observations, signal });
}
