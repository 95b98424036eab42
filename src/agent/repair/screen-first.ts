/** Candidates are run in the sandbox first; what stood the trial is played. */
import type { Candidate } from './candidates.ts';
import { isBetter } from './judge.ts';
import { replaceLines } from './replace-lines.ts';
import { type Base, baseOf, type Situation } from './situation.ts';
import type { Strategy } from './strategy.ts';

/** Runs for an episode. */
const MOST_RUNS = 200;
/** Asked for together; which of them are looked at depends on their order alone. */
const AT_A_TIME = 4;

export async function* screenFirst(situation: Situation): Strategy {
  const { first } = situation;
  const { kept } = await findRepairs(situation);
  const edit = replaceLines(first.source, kept.at(-1)?.source ?? first.source);
  if (edit === null) return;
  yield edit;
  yield { action_type: 'RUN_TESTS' };
}

/** What a search for repairs came to. */
export interface FoundRepairs {
  /** The program as it came. */
  readonly base: Base;
  /** Each a repair of the one before it, the first of `base`. */
  readonly kept: readonly Screened[];
}

/** Goes on from each source that is better than the last, until all visible tests pass or nothing better is found. */
export async function findRepairs(situation: Situation): Promise<FoundRepairs> {
  const { first } = situation;
  const begun = await baseOf(situation, first.source);
  const kept: Screened[] = [];
  let base = begun;
  for (let runs = 0; runs < MOST_RUNS && base.passing.size < first.total; ) {
    const screened = await screen(situation, base, MOST_RUNS - runs);
    if (screened.best === null) break;
    runs += screened.runs;
    kept.push(screened.best);
    base = { ...(await baseOf(situation, screened.best.source)), passing: screened.best.passing };
  }
  return { base: begun, kept };
}

/** A source that stood the trial. */
export type Screened = Pick<Base, 'source' | 'passing'> & Pick<Candidate, 'template'>;

/** The first candidate with which all tests pass, else the one that makes the most of them pass and breaks none. */
async function screen({ examiner, first }: Situation, base: Base, most: number) {
  let best: Screened | null = null;
  let runs = 0;
  while (runs < most) {
    const batch = Array.from({ length: Math.min(AT_A_TIME, most - runs) }, () => base.queue.next()).filter(
      (candidate) => candidate !== undefined,
    );
    if (batch.length === 0) break;
    runs += batch.length;
    const outcomes = await Promise.all(batch.map(({ source }) => examiner.passing(source)));
    for (const [index, passing] of outcomes.entries()) {
      const { source, template } = batch[index]!;
      if (isBetter(passing, best?.passing ?? base.passing) && isBetter(passing, base.passing))
        best = { source, passing, template };
      if (passing.size === first.total) return { best, runs };
    }
  }
  return { best, runs };
}
