import { describeAction } from './describe-action.ts';
import type { EpisodeRecord } from './record.ts';
import { decimals, signed } from './words.ts';

/** The latest step in a sentence, for those who hear the page. */
export function spoken({ steps, result: { observation, done, metadata } }: EpisodeRecord): string {
  const step = steps.at(-1);
  if (step === undefined) return '';
  const { tests_passed, tests_total, test_results } = observation;
  const tests = test_results?.length ? ` ${tests_passed} of ${tests_total} visible tests pass.` : '';
  const refused = step.refused === undefined ? '' : ` Refused: ${step.refused}`;
  const end = done ? ` The episode is over. Score ${decimals(Number(metadata.final_score))}.` : '';
  return `Step ${step.number}: ${describeAction(step.action)}. Reward ${signed(step.reward)}.${refused}${tests}${end}`;
}
