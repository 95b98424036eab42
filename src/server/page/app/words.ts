/** How names, actions and numbers read on the page. */
import type { EpisodeRecord } from './record.ts';
import type { Action } from './wire.ts';

/** `RUN_TESTS` -> `Run tests`. */
export function humane(name: string): string {
  const words = name.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function describeAction({
  action_type,
  thought: _thought,
  metadata: _metadata,
  start_line,
  end_line,
  new_code_block,
  ...rest
}: Action): string {
  const first = Number(start_line ?? end_line ?? 0);
  const last = Number(end_line ?? start_line ?? 0);
  const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
  if (new_code_block !== undefined && last === first - 1) return `Insert before line ${first}`;
  if (new_code_block === '') return `Delete ${lines}`;
  if (new_code_block !== undefined) return `Replace ${lines}`;
  const details = Object.entries(rest).map(([key, value]) => ` · ${humane(key)}: ${String(value)}`);
  return humane(action_type) + (first > 0 ? `, ${lines}` : '') + details.join('').slice(0, 120);
}

/** Up to four decimals, at least two. */
export function decimals(value: number): string {
  // What rounds to nothing has no sign.
  return (Math.abs(value) < 0.00005 ? 0 : value)
    .toFixed(4)
    .replace(/0{1,2}$/, '')
    .replace(/^-/, '−');
}

export function signed(value: number): string {
  return value >= 0.00005 ? `+${decimals(value)}` : decimals(value);
}

/** The latest step in a sentence, for those who hear the page. */
export function spoken({ steps, result: { observation, done, metadata } }: EpisodeRecord): string {
  const step = steps.at(-1);
  if (step === undefined) return '';
  const { tests_passed, tests_total, test_results } = observation;
  const tests = test_results?.length ? ` ${tests_passed} of ${tests_total} visible tests pass.` : '';
  const refused = step.refused === undefined ? '' : ` Refused: ${step.refused}`;
  const end = done ? ` The episode is over. Score ${String(metadata.final_score)}.` : '';
  return `Step ${step.number}: ${describeAction(step.action)}. Reward ${signed(step.reward)}.${refused}${tests}${end}`;
}
