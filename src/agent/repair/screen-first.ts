/** Candidates are run in the sandbox first; what stood the trial is played. */
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
  let base = await baseOf(situation, first.source);
  for (let runs = 0; runs < MOST_RUNS && base.passing.size < first.total; ) {
    const screened = await screen(situation, base, MOST_RUNS - runs);
    if (screened.best === null) break;
    runs += screened.runs;
    base = { ...(await baseOf(situation, screened.best.source)), passing: screened.best.passing };
  }
  const edit = replaceLines(first.source, base.source);
  if (edit === null) return;
  yield edit;
  yield { action_type: 'RUN_TESTS' };
}

type Screened = Pick<Base, 'source' | 'passing'>;

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
      const { source } = batch[index]!;
      if (isBetter(passing, best?.passing ?? base.passing) && isBetter(passing, base.passing))
        best = { source, passing };
      if (passing.size === first.total) return { best, runs };
    }
  }
  return { best, runs };
}
