/** The agent that repairs programs without a model. */
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { numberFrom } from '../../task/index.ts';
import type { AgentAction, EpisodicAgent, Start } from '../agent.ts';
import { createExaminer, type PublicTask } from './examine.ts';
import { type Seen, seenIn } from './seen.ts';
import { tryInTurn } from './try-in-turn.ts';

export interface RepairOptions {
  /** Where the visible tests are run to see which lines they execute. */
  readonly sandbox: Sandbox;
  /** Public parts of a task; nothing else of what it answers is touched. */
  readonly testsOf: (taskId: string) => PublicTask | Promise<PublicTask>;
}

/** How an episode is played: takes what is seen after each action that it yields. Returns when it is done. */
export type Strategy = AsyncGenerator<AgentAction, void, Seen>;

/**
 * Makes the agent `repair`: it finds suspicious lines by which tests run them, tries the likeliest edits one after the other by
 * REPLACE_LINES and RUN_TESTS, keeps what makes tests pass and breaks none, and submits when all pass or when a further try
 * would cost more than it promises. Equal seeds and attempts give equal episodes.
 *
 * @example
 * const agent = createRepair({ sandbox: gym.sandbox, testsOf: (id) => gym.task(id) });
 */
export function createRepair({ sandbox, testsOf }: RepairOptions): EpisodicAgent {
  return {
    name: 'repair',
    async begin(start) {
      const seed = seedOf(start);
      const task = await testsOf(start.taskId);
      const examiner = await createExaminer(sandbox, task, seed);
      return played('repair', tryInTurn({ examiner, language: task.language, seed, first: seenIn(start.observation) }));
    },
  };
}

/** All chance of an agent comes from here. */
export function seedOf({ seed, attempt }: Pick<Start, 'seed' | 'attempt'>): number {
  return numberFrom(`repair ${seed} ${attempt}`);
}

/** A strategy as an agent for one episode. */
export function played(name: string, strategy: Strategy) {
  let isBegun = false;
  return {
    name,
    async act(observation: unknown): Promise<AgentAction> {
      const next = isBegun ? await strategy.next(seenIn(observation)) : await strategy.next();
      isBegun = true;
      return next.done === true ? { action_type: 'SUBMIT' } : next.value;
    },
  };
}
