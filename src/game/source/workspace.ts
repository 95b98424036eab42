/** The source and the way back: edits on lines, each undoable without bound. */
import { type Refusal, refuseBlock, refuseSize } from './refusal.ts';
import { linesOf, normaliseText, Source, sourceOf } from './source.ts';

/** One edit: from the line with 0-based index `at`, `removed` gave way to `count` new lines. */
interface Edit {
  readonly at: number;
  readonly removed: readonly string[];
  readonly count: number;
  /** The source before had this text when it was the task's program, which need not end in a newline. */
  readonly before: Source | null;
  readonly previous: Edit | null;
}

/** Edits keep only what they removed, so a long history shares what it did not touch. */
export interface Workspace {
  readonly original: Source;
  readonly source: Source;
  readonly history: Edit | null;
}

/** What became of the source, in 1-based lines of the new one; `count` may be 0. */
export interface Change {
  readonly line: number;
  readonly removed: number;
  readonly count: number;
}

export type Edited = { readonly workspace: Workspace; readonly change: Change } | { readonly refusal: Refusal };

/** A workspace that holds a task's program, CRLF normalised. */
export function openWorkspace(program: string): Workspace {
  const original = sourceOf(program);
  return { original, source: original, history: null };
}

/** Replaces lines `start` to `end`, 1-based and inclusive; `end = start - 1` inserts, an empty block deletes. */
export function replaceLines(workspace: Workspace, start: number, end: number, block: string): Edited {
  const { lines } = workspace.source;
  if (!(start >= 1 && start <= lines.length + 1 && end >= start - 1 && end <= lines.length)) {
    return { refusal: { kind: 'range', message: replaceRangeMessage(lines.length, start, end) } };
  }
  const unfit = refuseBlock(block);
  if (unfit !== null) return { refusal: unfit };
  const inserted = linesOf(normaliseText(block));
  const next = [...lines.slice(0, start - 1), ...inserted, ...lines.slice(end)];
  const tooLarge = refuseSize(next, start, inserted);
  if (tooLarge !== null) return { refusal: tooLarge };
  return edited(workspace, new Source(next), start - 1, lines.slice(start - 1, end), inserted.length);
}

/** Back to the task's program; undoable like any edit. */
export function resetToOriginal(workspace: Workspace): { workspace: Workspace; change: Change } {
  const old = workspace.source.lines;
  const { lines } = workspace.original;
  const shorter = Math.min(old.length, lines.length);
  let head = 0;
  while (head < shorter && old[head] === lines[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === lines[lines.length - 1 - tail]) tail++;
  return edited(workspace, workspace.original, head, old.slice(head, old.length - tail), lines.length - tail - head);
}

/** Takes the last edit or reset back; null when there is none. */
export function undoEdit(workspace: Workspace): { workspace: Workspace; change: Change } | null {
  const edit = workspace.history;
  if (edit === null) return null;
  const { lines } = workspace.source;
  const source =
    edit.before ?? new Source([...lines.slice(0, edit.at), ...edit.removed, ...lines.slice(edit.at + edit.count)]);
  return {
    workspace: { original: workspace.original, source, history: edit.previous },
    change: { line: edit.at + 1, removed: edit.count, count: edit.removed.length },
  };
}

function edited(workspace: Workspace, source: Source, at: number, removed: readonly string[], count: number) {
  const before = workspace.source === workspace.original ? workspace.original : null;
  const history: Edit = { at, removed, count, before, previous: workspace.history };
  return {
    workspace: { original: workspace.original, source, history },
    change: { line: at + 1, removed: removed.length, count },
  };
}

function replaceRangeMessage(lineCount: number, start: number, end: number): string {
  return (
    `Expected start_line from 1 to ${lineCount + 1} and end_line from start_line - 1 to ${lineCount}, ` +
    `got start_line ${start} and end_line ${end}; the source has ${lineCount} ${lineCount === 1 ? 'line' : 'lines'}.`
  );
}
