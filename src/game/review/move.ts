/** What each action does to the reports, and what it says. */
import type { DifferenceHunk } from '../../task/difference.ts';
import { CAPS } from '../source/refusal.ts';
import { linesOf, normaliseText } from '../source/source.ts';
import { replaceLines } from '../source/workspace.ts';
import { clip, listing, OUTPUT_CHARACTERS } from '../text.ts';
import type { Action } from './action.ts';
import type { Episode } from './episode-value.ts';
import { hintsOf } from './hints.ts';
import { LEVELS } from './level.ts';
import { MOST_REPORTS, type Report } from './report.ts';
import { worded } from './worded.ts';
import { refuseApplying } from './working-source.ts';

export interface Move extends Pick<Episode, 'reports' | 'lastIssueId' | 'hints' | 'focus' | 'output' | 'refusal'> {}

type Of<Type extends Action['action_type']> = Extract<Action, { action_type: Type }>;

/** What an action makes of an episode; the tests are not run here. */
export function makeMove(episode: Episode, action: Action): Move {
  const { level } = episode.rules;
  if (!LEVELS[level].actions.includes(action.action_type)) {
    const actions = LEVELS[level].actions.join(', ');
    return refuse(episode, `Expected one of the actions of level ${level}, ${actions}, got ${action.action_type}.`);
  }
  switch (action.action_type) {
    case 'VIEW_CODE':
      return viewCode(episode, action);
    case 'REPORT_ISSUE':
      return report(episode, action);
    case 'WITHDRAW_ISSUE':
      return withdraw(episode, action);
    case 'SUGGEST_FIX':
      return suggestFix(episode, action);
    case 'APPLY_FIX':
      return applyFix(episode, action);
    case 'REQUEST_HINT':
      return giveHint(episode);
    case 'RUN_TESTS':
    case 'SUBMIT_REVIEW':
      return become(episode, {}, '');
    default:
      return action satisfies never;
  }
}

function viewCode(episode: Episode, { start_line, end_line }: Of<'VIEW_CODE'>): Move {
  const { lines } = episode.subject.program;
  if (lines.length === 0 && start_line == null && end_line == null) return become(episode, {}, 'The program is empty.');
  const first = start_line ?? 1;
  const last = end_line ?? lines.length;
  if (!(first >= 1 && first <= last && last <= lines.length)) {
    return refuse(episode, `Expected ${rangeWanted(lines.length)}, got start_line ${first} and end_line ${last}.`);
  }
  return become(episode, { focus: first }, clip(listing(lines, first, last), OUTPUT_CHARACTERS));
}

function report(episode: Episode, action: Of<'REPORT_ISSUE'>): Move {
  const { line, category, severity, description } = action;
  const endLine = action.end_line ?? line;
  const count = episode.subject.program.lines.length;
  if (!(line >= 1 && line <= endLine && endLine <= count)) {
    const wanted = rangeWanted(count).replace('start_line', 'line');
    return refuse(episode, `Expected ${wanted}, got line ${line} and end_line ${endLine}.`);
  }
  if (episode.reports.length >= MOST_REPORTS) {
    return refuse(episode, `Expected at most ${MOST_REPORTS} reports that stand, got one more; withdraw one first.`);
  }
  // An agent that plays every level in one way loses nothing by a fix that nobody asks for.
  const wanted = LEVELS[episode.rules.level].actions.includes('SUGGEST_FIX') ? action.fix : null;
  const fix = wanted == null ? null : fixOf(episode, wanted, null);
  if (typeof fix === 'string') return refuse(episode, fix);
  const issueId = episode.lastIssueId + 1;
  const made: Report = { issueId, line, endLine, category, severity, description, fix, applied: false };
  const unheard = action.fix != null && wanted == null ? ' This level takes no fixes; the fix was left out.' : '';
  const changes = { reports: [...episode.reports, made], lastIssueId: issueId, focus: line };
  return become(episode, changes, `Recorded as issue ${issueId}.${unheard}`);
}

function withdraw(episode: Episode, { issue_id: id }: Of<'WITHDRAW_ISSUE'>): Move {
  if (episode.rules.feedback === 'immediate') {
    return refuse(
      episode,
      'Expected reports to stand, since feedback is immediate and they are paid, got WITHDRAW_ISSUE.',
    );
  }
  const found = reportOf(episode, id);
  if (typeof found === 'string') return refuse(episode, found);
  const reports = episode.reports.filter((each) => each !== found);
  return become(episode, { reports }, `Issue ${id} is withdrawn.`);
}

function suggestFix(episode: Episode, action: Of<'SUGGEST_FIX'>): Move {
  const found = reportOf(episode, action.issue_id);
  if (typeof found === 'string') return refuse(episode, found);
  const fix = fixOf(episode, action, found);
  if (typeof fix === 'string') return refuse(episode, fix);
  const said = `Issue ${found.issueId} has ${found.fix === null ? 'a' : 'another'} fix${found.applied ? '; the old one is out of the working source' : ''}.`;
  return become(episode, { reports: replacing(episode, { ...found, fix, applied: false }), focus: found.line }, said);
}

function applyFix(episode: Episode, action: Of<'APPLY_FIX'>): Move {
  const found = reportOf(episode, action.issue_id);
  if (typeof found === 'string') return refuse(episode, found);
  const { issueId } = found;
  const applied = action.undo !== true;
  if (found.applied === applied) {
    return become(
      episode,
      {},
      `Nothing changed: the fix of issue ${issueId} is ${applied ? 'applied already' : 'not applied'}.`,
    );
  }
  const refusal = applied ? refuseApplying(episode.subject.program, episode.reports, found) : null;
  if (refusal !== null) return refuse(episode, refusal);
  const said = applied
    ? `The fix of issue ${issueId} is in the working source. APPLY_FIX with undo takes it out.`
    : `The fix of issue ${issueId} is out of the working source.`;
  return become(episode, { reports: replacing(episode, { ...found, applied }) }, said);
}

function giveHint(episode: Episode): Move {
  const hint = hintsOf(episode.prepared.task, episode.subject)[episode.hints];
  if (hint === undefined)
    return refuse(
      episode,
      `Expected at most ${episode.hints} ${episode.hints === 1 ? 'hint' : 'hints'}, got one more.`,
    );
  return { ...become(episode, { hints: episode.hints + 1 }, ''), output: `Hint ${episode.hints + 1}: ${hint}` };
}

/** The fix, or why it cannot be one. */
function fixOf(
  { subject: { program }, reports }: Episode,
  { start_line: start, end_line: end, new_code_block: block }: Omit<Of<'SUGGEST_FIX'>, 'action_type' | 'issue_id'>,
  replaced: Report | null,
): DifferenceHunk | string {
  const edited = replaceLines({ original: program, source: program, history: null }, start, end, block);
  if ('refusal' in edited) return edited.refusal.message;
  const fix = { start, end, lines: linesOf(normaliseText(block)) };
  const others = reports.flatMap((each) => (each === replaced || each.fix === null ? [] : [each.fix]));
  const bytes = [...others, fix].reduce((total, { lines }) => total + Buffer.byteLength(lines.join('\n')), 0);
  // Every observation shows them all.
  if (bytes > CAPS.sourceBytes) return `Expected fixes of at most ${CAPS.sourceBytes} bytes in all, got ${bytes}.`;
  return fix;
}

/** The report of that number, or that there is none. */
function reportOf({ reports }: Episode, id: number): Report | string {
  const ids = reports.map(({ issueId }) => issueId);
  const known = ids.length === 0 ? 'no issue is reported' : `${ids.join(', ')}`;
  return reports[ids.indexOf(id)] ?? `Expected the issue_id of a report that stands (${known}), got ${id}.`;
}

function replacing({ reports }: Episode, by: Report): readonly Report[] {
  return reports.map((each) => (each.issueId === by.issueId ? by : each));
}

function become(episode: Episode, changes: Partial<Move>, said: string): Move {
  const { reports, lastIssueId, hints, focus, rules } = episode;
  return { reports, lastIssueId, hints, focus, ...changes, output: worded(said, rules.prompt), refusal: null };
}

function refuse(episode: Episode, why: string): Move {
  const refusal = worded(why, episode.rules.prompt);
  return { ...become(episode, {}, ''), output: `Refused, nothing changed: ${refusal}`, refusal };
}

function rangeWanted(lines: number): string {
  return lines === 0 ? 'no range, for the program is empty' : `1 <= start_line <= end_line <= ${lines}`;
}
