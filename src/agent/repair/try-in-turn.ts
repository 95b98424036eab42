/** One candidate after the other, judged by RUN_TESTS. */
import type { Language } from '../../../sandbox/sandbox.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import type { Examined, Examiner } from './examine.ts';
import { isBetter, isWorthTrying } from './judge.ts';
import type { Strategy } from './repair.ts';
import { replaceLines } from './replace-lines.ts';
import type { Seen } from './seen.ts';

export interface Situation {
  readonly examiner: Examiner;
  readonly language: Language;
  readonly seed: number;
  readonly first: Seen;
}

/** A source that is kept until a better one is found. */
interface Base {
  readonly source: string;
  readonly passing: ReadonlySet<string>;
}

/** An edit, a run, and the steps to go back and to submit. */
const STEPS_OF_A_TRY = 2;
const STEPS_TO_END = 2;

export async function* tryInTurn({ examiner, language, seed, first }: Situation): Strategy {
  let seen = first;
  let examined = await examiner.examine(seen.source);
  let base: Base = { source: seen.source, passing: passingIn(examined) };
  let candidates = candidatesFor(base.source, language, examined, seed);
  let hopeSpent = 0;
  for (let candidate = candidates.shift(); candidate !== undefined; candidate = candidates.shift()) {
    const worth = { hope: candidate.hope, hopeSpent, failing: 1 - base.passing.size / Math.max(1, seen.total) };
    if (seen.stepsLeft < STEPS_OF_A_TRY + STEPS_TO_END || !isWorthTrying(worth)) break;
    hopeSpent += candidate.hope;
    const edit = replaceLines(seen.source, candidate.source);
    if (edit === null) continue;
    seen = yield { ...edit, thought: thoughtOf(candidate) };
    if (seen.source !== candidate.source) continue;
    seen = yield { action_type: 'RUN_TESTS' };
    if (seen.passing.size === seen.total) return;
    if (!isBetter(seen.passing, base.passing)) continue;
    base = { source: seen.source, passing: seen.passing };
    examined = await examiner.examine(base.source);
    candidates = candidatesFor(base.source, language, examined, seed);
    hopeSpent = 0;
  }
  const back = replaceLines(seen.source, base.source);
  if (back !== null) yield { ...back, thought: 'No further try is worth its steps: back to the best source.' };
}

function passingIn({ tests }: Examined): ReadonlySet<string> {
  return new Set(tests.filter(({ passed }) => passed).map(({ name }) => name));
}

function thoughtOf({ template, line }: Candidate): string {
  return `Line ${line}: ${template}.`;
}
