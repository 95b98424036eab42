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
  /** Up to `count` further tasks; fewer when the base has no more to give. */
  next(count: number): Promise<readonly Made[]>;
  /** Why the base gives nothing at all. */
  readonly refusal: string | undefined;
}

/** Draws in a row that bring nothing new before a base counts as exhausted. */
const PATIENCE = 100;

export function seriesOf(base: Base, sandbox: Sandbox, { seed, bugs, difficulty }: SeriesOptions): Series {
  let workshop: Workshop | undefined;
  let refusal: string | undefined;
  let at = 0;
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

  return {
    base,
    get refusal() {
      return refusal;
    },
    async next(count) {
      const tasks: Made[] = [];
      try {
        workshop ??= await openWorkshop(base, sandbox);
        while (tasks.length < count) {
          const made = await take(workshop);
          if (made === undefined) break;
          tasks.push(made);
        }
      } catch (error) {
        if (!(error instanceof UnusableBase)) throw error;
        refusal = error.message;
      }
      return tasks;
    },
  };
}
