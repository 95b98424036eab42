/** An action in a few words, as lists of steps have it. */
import { describeReviewAction } from './review/describe-review-action.ts';
import type { Action } from './wire.ts';
import { humane, namedLines } from './words.ts';

export function describeAction(action: Action): string {
  return describeReviewAction(action) ?? describeAny(action);
}

function describeAny({
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
  const lines = namedLines({ start: first, end: last });
  if (new_code_block !== undefined && last === first - 1) return `Insert before line ${first}`;
  if (new_code_block === '') return `Delete ${lines}`;
  if (new_code_block !== undefined) return `Replace ${lines}`;
  const details = Object.entries(rest).map(([key, value]) => ` · ${humane(key)}: ${String(value)}`);
  return humane(action_type) + (first > 0 ? `, ${lines}` : '') + details.join('').slice(0, 120);
}
