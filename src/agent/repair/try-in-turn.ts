/** One candidate after the other, judged by RUN_TESTS. */
import { isBetter, isWorthTrying } from './judge.ts';
import { replaceLines } from './replace-lines.ts';
import { baseOf, type Situation } from './situation.ts';
import type { Strategy } from './strategy.ts';

/** An edit and a run. */
const STEPS_OF_A_TRY = 2;
/** Back to the best source, and SUBMIT. */
const STEPS_TO_END = 2;

/** The next edit replaces the one before it, so that no step is spent on UNDO_EDIT. */
export async function* tryInTurn(situation: Situation, { isThrifty }: { readonly isThrifty: boolean }): Strategy {
  let seen = situation.first;
  let base = await baseOf(situation, seen.source);
  for (;;) {
    const { hopeSpent } = base.queue;
    const candidate = base.queue.next();
    if (candidate === undefined) break;
    const { source, template, line, hope } = candidate;
    const cost = STEPS_OF_A_TRY * situation.stepCost;
    const failing = 1 - base.passing.size / Math.max(1, seen.total);
    if (seen.stepsLeft < STEPS_OF_A_TRY + STEPS_TO_END) break;
    if (isThrifty && !isWorthTrying({ hope, hopeSpent, failing, cost })) break;
    const edit = replaceLines(seen.source, source);
    if (edit === null) continue;
    seen = yield { ...edit, thought: `Line ${line}: ${template}.` };
    seen = yield { action_type: 'RUN_TESTS' };
    if (seen.passing.size === seen.total) return;
    if (!isBetter(seen.passing, base.passing)) continue;
    base = { ...(await baseOf(situation, seen.source)), passing: seen.passing };
  }
  const back = replaceLines(seen.source, base.source);
  if (back !== null) yield { ...back, thought: 'No further try is worth its steps: back to the best source.' };
}
