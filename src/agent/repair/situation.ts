/** What a repair begins with. */
import type { Language, Sandbox } from '../../../sandbox/sandbox.ts';
import { numberFrom, type Task } from '../../task/index.ts';
import type { Start } from '../agent.ts';
import { candidatesFor } from './candidates.ts';
import { createExaminer, type Examined, type Examiner } from './examiner.ts';
import { type CandidateQueue, queueOf } from './queue.ts';
import { type Seen, seenIn } from './seen.ts';

/** What an agent may know of a task: the visible tests are public. */
export type PublicTask = Pick<Task, 'program' | 'language' | 'visible' | 'limits' | 'stepCost'>;

export interface Situation {
  readonly examiner: Examiner;
  readonly language: Language;
  readonly stepCost: number;
  /** All chance comes from here. */
  readonly seed: number;
  /** At the start. */
  readonly first: Seen;
}

export async function reconnoitre(sandbox: Sandbox, task: PublicTask, start: Start): Promise<Situation> {
  const seed = numberFrom(`repair ${start.seed} ${start.attempt}`);
  const { language, visible, limits, stepCost } = task;
  const first = seenIn(start.observation);
  // The program that is shown, which need not be the task's.
  return {
    examiner: await createExaminer(sandbox, { program: first.source, language, visible, limits, stepCost }),
    language,
    stepCost,
    seed,
    first,
  };
}

/** A source that is kept until a better one is found. */
export interface Base {
  readonly source: string;
  /** Names of the visible tests that pass. */
  readonly passing: ReadonlySet<string>;
  readonly examined: Examined;
  readonly queue: CandidateQueue;
}

/** The tests are run once, to tell which lines each executes. */
export async function baseOf({ examiner, language, seed }: Situation, source: string): Promise<Base> {
  const examined = await examiner.examine(source);
  const passing = new Set(examined.tests.filter(({ passed }) => passed).map(({ name }) => name));
  return { source, passing, examined, queue: queueOf(candidatesFor(source, language, examined, seed), language) };
}
