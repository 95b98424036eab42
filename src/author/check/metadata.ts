/** What can be said of a task without running it: its words, and where it says the bugs are. */
import { BUG_TYPES, CATEGORIES, type DifferenceHunk, type Task, truthOf } from '../../task/index.ts';
import { type Finding, finding } from '../findings.ts';
import { placeOf } from './hunks.ts';

const NOTHING_DIFFERS =
  'Expected issues where program and solution differ, got the same text twice, which only a task with clean: true has.';

/** Findings about `issues`, `bug_types` and categories. */
export function checkMetadata(task: Task): Finding[] {
  return [...checkIssues(task), ...checkWords(task)];
}

function checkIssues(task: Task): Finding[] {
  if (task.secret.clean) return [];
  const { hunks, issues } = truthOf(task);
  if (issues.length === 0) return [finding('no_issue', 'Expected an issue for each bug, got none.')];
  if (hunks.length === 0) return [finding('issue_misplaced', NOTHING_DIFFERS)];
  return issues.flatMap(({ line, endLine, hunks: numbers }) => {
    const own = numbers.length === 0 ? hunks : hunks.filter((_, at) => numbers.includes(at + 1));
    if (isNear(line, own) && isNear(endLine, own)) return [];
    const where = numbers.length === 0 ? 'where program and solution differ' : `at hunk ${numbers.join(', ')}, its own`;
    const places = own.map(placeOf).join(', ');
    const sentence = `Expected the issue ${where} (${places}), got ${placeOf({ start: line, end: endLine })}.`;
    return [finding('issue_misplaced', sentence)];
  });
}

/** A line next to a hunk will do: an insertion has no line of its own, and of equal lines a diff may pick the other. */
function isNear(line: number, hunks: readonly DifferenceHunk[]): boolean {
  return hunks.some(({ start, end }) => line >= start - 1 && line <= end + 1);
}

function checkWords({ secret }: Task): Finding[] {
  const bugTypes = secret.bugTypes.filter((word) => !Object.hasOwn(BUG_TYPES, word));
  const categories = [...new Set(secret.issues.map(({ category }) => category))].filter(
    (word) => !Object.hasOwn(CATEGORIES, word),
  );
  return [
    ...bugTypes.map((word) => finding('unknown_word', `Expected bug types of the taxonomy, got ${word}.`)),
    ...categories.map((word) =>
      finding('unknown_word', `Expected categories of the taxonomy, got ${word}, which a review takes for logic.`),
    ),
  ];
}
