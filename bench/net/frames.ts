/** What the clients send. */

export const TASK = 'sku-lookup-misses-known-articles';

export const EDIT = { action_type: 'REPLACE_LINES', start_line: 11, end_line: 11 };

export const RESET = JSON.stringify({ type: 'reset', data: { task_id: TASK, max_steps: 10_000 } });

export const VIEW = step({ action_type: 'VIEW_CODE' });

/** The steps that run nothing; the source is the same after them as before. */
export const QUIET_STEPS: readonly string[] = [
  VIEW,
  step({ ...EDIT, new_code_block: '  while (low <= high) {' }),
  step({ action_type: 'UNDO_EDIT' }),
];

function step(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ type: 'step', data });
}
