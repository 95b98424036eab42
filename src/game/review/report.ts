/** What an agent has reported. */
import type { DifferenceHunk } from '../../task/difference.ts';
import type { Severity } from '../../task/task.ts';
import type { Category } from './category.ts';

/** Reports that may stand at a time. */
export const MOST_REPORTS = 50;
/** What is kept of a description, in UTF-16 units; of a longer one the middle is left out. */
export const DESCRIPTION_CHARACTERS = 2_000;

/** Lines are those of the program under review, 1-based and inclusive. */
export interface Report {
  readonly issueId: number;
  readonly line: number;
  readonly endLine: number;
  readonly category: Category;
  readonly severity: Severity;
  readonly description: string;
  readonly fix: DifferenceHunk | null;
  /** Whether the fix is in the working source. */
  readonly applied: boolean;
}
