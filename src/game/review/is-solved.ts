/** What it means that a review did all that was to be done. */
import { levelNamed } from './level.ts';

/**
 * Every issue is found, none is reported that is not there, the decision is right and, where the level counts fixes, every
 * fix passes. Ratings are left out: of category and severity more than one may be held, and the score pays them.
 */
export function isSolved(breakdown: Readonly<Record<string, unknown>>): boolean {
  const { clean, decided, issues, issues_found, false_alarms, issues_fixed } = breakdown;
  const isMended = levelNamed(breakdown.level)?.weights.fix === 0 || issues_fixed === issues;
  const isDecided = decided === (clean === true ? 'approve' : 'request_changes');
  return typeof issues === 'number' && issues_found === issues && false_alarms === 0 && isDecided && isMended;
}
