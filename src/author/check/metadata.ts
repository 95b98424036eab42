/** What can be said of a task without running it: its words, and where it says the bugs are. */
import { BUG_TYPES, CATEGORIES, differenceHunks, type Task } from '../../task/index.ts';
import { type Finding, finding } from '../findings.ts';

/** Findings about `issues`, `bug_types` and categories. */
export function checkMetadata(task: Task): Finding[] {
  return [...checkIssues(task), ...checkWords(task)];
}

function checkIssues({ program, secret }: Task): Finding[] {
  if (secret.issues.length === 0) return [finding('no_issue', 'Expected an issue for each bug, got none.')];
  const hunks = differenceHunks(program, secret.solution);
  // A line next to a hunk will do: an insertion has no line of its own, and of equal lines a diff may pick the other.
  const isNearDifference = (line: number) => hunks.some(({ start, end }) => line >= start - 1 && line <= end + 1);
  const places =
    hunks.map(({ start, end }) => (end > start ? `${start} to ${end}` : `${start}`)).join(', ') || 'nowhere';
  return secret.issues
    .filter(({ line, endLine }) => !isNearDifference(line) || !isNearDifference(endLine))
    .map(({ line, endLine }) =>
      finding(
        'issue_misplaced',
        `Expected issues where program and solution differ (lines ${places}), got lines ${line} to ${endLine}.`,
      ),
    );
}

function checkWords({ secret }: Task): Finding[] {
  const bugTypes = secret.bugTypes.filter((word) => !Object.hasOwn(BUG_TYPES, word));
  const categories = [...new Set(secret.issues.map(({ category }) => category))].filter(
    (word) => !Object.hasOwn(CATEGORIES, word),
  );
  return [
    ...bugTypes.map((word) => finding('unknown_word', `Expected bug types of the taxonomy, got ${word}.`)),
    ...categories.map((word) => finding('unknown_word', `Expected categories of the taxonomy, got ${word}.`)),
  ];
}
