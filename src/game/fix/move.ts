/** What each action does to the source, and what it says. */

import type { Refusal } from '../source/refusal.ts';
import { type Change, replaceLines, resetToOriginal, undoEdit, type Workspace } from '../source/workspace.ts';
import { clip, listing, OUTPUT_CHARACTERS } from '../text.ts';
import type { Episode } from './episode-value.ts';
import { REWARD_PROFILES } from './reward.ts';
import { worded } from './worded.ts';

export interface Move {
  readonly workspace: Workspace;
  readonly focus: number;
  readonly output: string;
  readonly refusal: Refusal | null;
}

/** Changes nothing and says nothing of its own. */
export function stay({ workspace, focus }: Episode, output = ''): Move {
  return { workspace, focus, output, refusal: null };
}

export function viewCode(episode: Episode, start: number | null | undefined, end: number | null | undefined): Move {
  const { lines } = episode.workspace.source;
  if (lines.length === 0 && (start ?? null) === null && (end ?? null) === null)
    return stay(episode, 'The source is empty.');
  const first = start ?? 1;
  const last = end ?? lines.length;
  if (!(first >= 1 && first <= last && last <= lines.length)) {
    const wanted =
      lines.length === 0 ? 'no range, for the source is empty' : `1 <= start_line <= end_line <= ${lines.length}`;
    return refuse(episode, {
      kind: 'range',
      message: `Expected ${wanted}, got start_line ${first} and end_line ${last}.`,
    });
  }
  return stay(episode, clip(listing(lines, first, last), OUTPUT_CHARACTERS));
}

export function replace(episode: Episode, start: number, end: number, block: string): Move {
  const edited = replaceLines(episode.workspace, start, end, block);
  if ('refusal' in edited) return refuse(episode, edited.refusal);
  const { removed, count } = edited.change;
  const most = REWARD_PROFILES[episode.rules.profile].mostLinesDeleted;
  if (most !== null && count === 0 && removed > most) {
    return refuse(episode, {
      kind: 'deletion',
      message: `Expected at most ${most} lines to be deleted at once, got ${removed}.`,
    });
  }
  return become(edited, changeSentence(start, edited.change));
}

export function undo(episode: Episode): Move {
  const undone = undoEdit(episode.workspace);
  return undone === null
    ? stay(episode, 'Nothing to undo: no edit has been made that is not taken back already.')
    : become(undone, `Took the last edit back, at line ${undone.change.line}.`);
}

export function reset(episode: Episode): Move {
  const said = worded("Back to the task's program. UNDO_EDIT takes this back.", episode.rules.prompt);
  return become(resetToOriginal(episode.workspace), said);
}

function become({ workspace, change }: { readonly workspace: Workspace; readonly change: Change }, said: string): Move {
  return {
    workspace,
    focus: change.line,
    output: `${said} The source has ${counted(workspace.source.lines.length)}.`,
    refusal: null,
  };
}

function refuse({ workspace, focus }: Episode, refusal: Refusal): Move {
  return { workspace, focus, output: `Refused, nothing changed: ${refusal.message}`, refusal };
}

function changeSentence(start: number, { removed, count }: Change): string {
  if (removed === 0) return count === 0 ? 'Inserted nothing.' : `Inserted ${counted(count)} at line ${start}.`;
  const range = removed === 1 ? `line ${start}` : `lines ${start} to ${start + removed - 1}`;
  return count === 0 ? `Deleted ${range}.` : `Replaced ${range} with ${counted(count)}.`;
}

function counted(lines: number): string {
  return `${lines} ${lines === 1 ? 'line' : 'lines'}`;
}
