/** The tasks of one base, one after the other, no two of which behave alike. */

import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { Difficulty } from '../../task/index.ts';
import { numberFrom } from '../../task/index.ts';
import type { Base } from '../base/base.ts';
import { bugCount } from './draw.ts';
import { type Made, makeTask } from './make-task.ts';
import { openWorkshop, UnusableBase, type Workshop } from './workshop.ts';

export interface SeriesOptions {
  readonly seed: number;
  /** How many bugs a task may have. */
  readonly bugs: { readonly least: number; readonly most: number };
  readonly difficulty?: Difficulty | undefined;
}

export interface Series {
  readonly base: Base;
  /** The next task, one at a time however many are asked for; undefined once the base has no more to give. */
  next(): Promise<Made | undefined>;
  readonly isExhausted: boolean;
  /** Why the base gives nothing at all. */
  readonly refusal: string | undefined;
}

/** Draws in a row that bring nothing new before a base counts as exhausted. */
const PATIENCE = 100;

export function seriesOf(base: Base, sandbox: Sandbox, { seed, bugs, difficulty }: SeriesOptions): Series {
  let workshop: Workshop | undefined;
  let refusal: string | undefined;
  let at = 0;
  let isExhausted = false;
  let last: Promise<Made | undefined> = Promise.resolve(undefined);
  const seen = new Set<string>();

  async function take(open: Workshop): Promise<Made | undefined> {
    for (let vain = 0; vain < PATIENCE; at++) {
      const number = numberFrom(`task ${seed} ${base.id} ${at}`);
      const count = bugCount(base, number);
      if (count < bugs.least || count > bugs.most) continue;
      const made = await makeTask(open, number, (behaviour) => !seen.has(behaviour));
      if (made !== undefined && (difficulty === undefined || made.task.difficulty === difficulty)) {
        seen.add(made.behaviour);
        at++;
        return made;
      }
      vain++;
    }
    return undefined;
  }

  async function makeNext(): Promise<Made | undefined> {
    if (isExhausted) return undefined;
    let made: Made | undefined;
    try {
      workshop ??= await openWorkshop(base, sandbox);
      made = await take(workshop);
    } catch (error) {
      if (!(error instanceof UnusableBase)) throw error;
      refusal = error.message;
    }
    isExhausted = made === undefined;
    return made;
  }

  return {
    base,
    get isExhausted() {
      return isExhausted;
    },
    get refusal() {
      return refusal;
    },
    next() {
      last = last.then(makeNext);
      return last;
    },
  };
}
