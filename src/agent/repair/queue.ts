/** The candidates of a source, the likeliest first. */
import type { Language } from '../../../sandbox/sandbox.ts';
import { parses } from '../../syntax/index.ts';
import type { Candidate } from './candidates.ts';

export interface CandidateQueue {
  /** The likeliest of those left; undefined when none is. What does not parse is passed over. */
  next(): Candidate | undefined;
  /** Share of all hope that was put into those that were asked for. */
  readonly hopeSpent: number;
}

export function queueOf(candidates: readonly Candidate[], language: Language): CandidateQueue {
  let at = 0;
  let hopeSpent = 0;
  return {
    next() {
      for (let one = candidates[at++]; one !== undefined; one = candidates[at++]) {
        hopeSpent += one.hope;
        if (parses(one.source, language)) return one;
      }
      return undefined;
    },
    get hopeSpent() {
      return hopeSpent;
    },
  };
}
