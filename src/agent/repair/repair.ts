/** The agents that repair programs without a model. */
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { EpisodicAgent } from '../agent.ts';
import { screenFirst } from './screen-first.ts';
import { type PublicTask, reconnoitre, type Situation } from './situation.ts';
import { playStrategy, type Strategy } from './strategy.ts';
import { tryInTurn } from './try-in-turn.ts';

export interface RepairOptions {
  /** Where the visible tests are run to see which lines they execute. */
  readonly sandbox: Sandbox;
  /** Public parts of a task; nothing else of what it answers is touched. */
  readonly testsOf: (taskId: string) => PublicTask | Promise<PublicTask>;
}

export interface PlainRepairOptions extends RepairOptions {
  /** Gives up as soon as a try costs more than it promises: scores more and solves less. */
  readonly isThrifty?: boolean;
}

/**
 * Makes the agent `repair`, or `repair-thrifty`: it finds suspicious lines by which tests run them, tries the likeliest edits one
 * after the other by REPLACE_LINES and RUN_TESTS, keeps what makes tests pass and breaks none, and submits when all pass, when
 * the steps run out, or, if it is thrifty, when a further try would cost more than it promises. Equal seeds and attempts give
 * equal episodes.
 *
 * @example
 * const agent = createRepair({ sandbox: gym.sandbox, testsOf: (id) => gym.task(id) });
 */
export function createRepair({ isThrifty = false, ...options }: PlainRepairOptions): EpisodicAgent {
  const name = isThrifty ? 'repair-thrifty' : 'repair';
  return repairing(name, options, (situation) => tryInTurn(situation, { isThrifty }));
}

/**
 * Makes the agent `repair-offline`: as `repair`, but it runs candidates against the visible tests in the sandbox first, and
 * plays only what stood the trial.
 *
 * @example
 * const agent = createOfflineRepair({ sandbox: gym.sandbox, testsOf: (id) => gym.task(id) });
 */
export function createOfflineRepair(options: RepairOptions): EpisodicAgent {
  return repairing('repair-offline', options, screenFirst);
}

function repairing(
  name: string,
  { sandbox, testsOf }: RepairOptions,
  strategyFor: (situation: Situation) => Strategy,
): EpisodicAgent {
  return {
    name,
    async begin(start) {
      const situation = await reconnoitre(sandbox, await testsOf(start.taskId), start);
      return playStrategy(name, strategyFor(situation));
    },
  };
}
