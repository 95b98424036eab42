/** The review that reports every line, in the words that pay best: nobody who has not read the program can do better by it. */
import { CATEGORY_NAMES } from '../../src/game/review/category.ts';
import type { LevelName } from '../../src/game/review/level.ts';
import { matchReports } from '../../src/game/review/match-reports.ts';
import { MOST_REPORTS, type Report } from '../../src/game/review/report.ts';
import { partsOf, worthOf } from '../../src/game/review/score.ts';
import { subjectOf } from '../../src/game/review/subject.ts';
import { SEVERITIES, sourceLines, type Task } from '../../src/task/index.ts';
import type { ReviewAction } from './plan-reviews.ts';

/** Of a program with more lines than may be reported, or than there are steps for, lines at even distances. */
export function everyLine(task: Task, level: LevelName): readonly ReviewAction[] {
  const last = sourceLines(task.program).length;
  const count = Math.min(last, MOST_REPORTS, task.maxSteps - 1);
  const lines = Array.from({ length: count }, (_, at) => 1 + Math.floor((at * last) / count));
  return bestPaid(task, level, lines).map(({ line, category, severity }) => ({
    action_type: 'REPORT_ISSUE',
    line,
    category,
    severity,
    description: 'Perhaps here.',
  }));
}

/** The same category and severity everywhere, whichever are worth the most. */
function bestPaid(task: Task, level: LevelName, lines: readonly number[]): readonly Report[] {
  const { issues } = subjectOf(task, 0, false);
  const variants = CATEGORY_NAMES.flatMap((category) => SEVERITIES.map((severity) => ({ category, severity })));
  const reviews = variants.map(({ category, severity }) => {
    const reports = lines.map((line, at): Report => {
      return { issueId: at + 1, line, endLine: line, category, severity, description: '', fix: null, applied: false };
    });
    const matching = matchReports(reports, issues);
    const parts = partsOf({ issues, reports, matching, fixed: 0, decision: 'request_changes' });
    return { reports, worth: worthOf(parts, level) };
  });
  return reviews.toSorted((one, other) => other.worth - one.worth)[0]!.reports;
}
