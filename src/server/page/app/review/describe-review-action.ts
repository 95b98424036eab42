/** The actions of the game in a few words; undefined of those that other games have as well. */
import type { Action } from '../wire.ts';
import { humane, namedLines } from '../words.ts';

export function describeReviewAction(action: Action): string | undefined {
  const issue = `#${String(action.issue_id)}`;
  switch (action.action_type) {
    case 'REPORT_ISSUE': {
      const start = Number(action.line);
      const lines = namedLines({ start, end: Number(action.end_line ?? start) });
      const fix = action.fix == null ? '' : ' · with a fix';
      return `Report ${lines} · ${String(action.category)} · ${String(action.severity)}${fix}`;
    }
    case 'WITHDRAW_ISSUE':
      return `Withdraw ${issue}`;
    case 'SUGGEST_FIX':
      return `Suggest a fix of ${issue}`;
    case 'APPLY_FIX':
      return action.undo === true ? `Take the fix of ${issue} out` : `Apply the fix of ${issue}`;
    case 'SUBMIT_REVIEW':
      return `Submit review: ${humane(String(action.decision)).toLowerCase()}`;
    default:
      return undefined;
  }
}
