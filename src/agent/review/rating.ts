/** What kind of issue a repair tells of, and how grave it is: guessed by what mended it. */
import type { ReportedIssue } from './play-review.ts';

/** By template; the others undo mistakes of logic. */
const CATEGORIES: Readonly<Record<string, string>> = {
  'default-sort': 'api-misuse',
  'missing-await': 'concurrency',
  'inherited-name': 'security',
};

/** `template` is null when nothing mended it. Most issues are of high severity, and what does not load is of no use to anybody. */
export function ratingOf(template: string | null, failsToLoad: boolean): Pick<ReportedIssue, 'category' | 'severity'> {
  if (failsToLoad) return { category: 'syntax', severity: 'critical' };
  return { category: CATEGORIES[template ?? ''] ?? 'logic', severity: 'high' };
}
