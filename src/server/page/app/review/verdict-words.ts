/** The verdict in words, for lists and for lines. */
import { levelNamed } from '../../../../game/review/level.ts';
import type { Breakdown, Report, Verdict } from './wire.ts';

export interface Word {
  readonly kind: 'good' | 'warn' | 'bad';
  readonly text: string;
}

/** What became of a report, as far as its level counts it. */
export function wordsOf({ found, category_right, severity, fix_passes }: Verdict, level: string): readonly Word[] {
  if (!found) return [{ kind: 'bad', text: 'false alarm' }];
  const { weights } = levelNamed(level) ?? {};
  const words: Word[] = [{ kind: 'good', text: 'finds an issue' }];
  words.push(category_right ? { kind: 'good', text: 'category right' } : { kind: 'warn', text: 'category wrong' });
  if (weights?.severity !== 0) words.push(severityWord(severity));
  if (weights?.fix !== 0) words.push(fixWord(fix_passes));
  return words;
}

/** How the review went, in sentences. */
export function summaryOf(breakdown: Breakdown, level: string): readonly Word[] {
  const { clean, issues, issues_found, issues_fixed, false_alarms } = breakdown;
  const words: Word[] = [];
  if (clean) words.push({ kind: 'good', text: 'There was nothing wrong with the program.' });
  else {
    const missed = issues - issues_found;
    words.push({
      kind: missed === 0 ? 'good' : 'bad',
      text: `${issues_found} of ${counted(issues, 'issue')} found${missed > 0 ? `, ${missed} missed` : ''}.`,
    });
    if (levelNamed(level)?.weights.fix !== 0)
      words.push({ kind: issues_fixed === issues ? 'good' : 'bad', text: `${issues_fixed} of ${issues} fixed.` });
  }
  if (false_alarms > 0) words.push({ kind: 'bad', text: `${counted(false_alarms, 'false alarm')}.` });
  return [...words, decisionWord(breakdown)];
}

/** What is said of a report on its line while nothing is known of it. */
export function headOf({ issue_id, category, severity }: Report): string {
  return `#${issue_id} ${category} · ${severity}`;
}

function severityWord(severity: number): Word {
  if (severity === 1) return { kind: 'good', text: 'severity right' };
  return severity > 0 ? { kind: 'warn', text: 'severity one off' } : { kind: 'bad', text: 'severity wrong' };
}

function fixWord(passes: boolean | null): Word {
  if (passes === null) return { kind: 'bad', text: 'no fix' };
  return passes ? { kind: 'good', text: 'fix passes all tests' } : { kind: 'bad', text: 'fix fails' };
}

function decisionWord({ clean, decided }: Breakdown): Word {
  if (decided === null) return { kind: 'bad', text: 'No decision.' };
  const right = (decided === 'approve') === clean;
  const said = decided === 'approve' ? 'Approved' : 'Changes requested';
  return { kind: right ? 'good' : 'bad', text: `${said}, ${right ? 'rightly' : 'wrongly'}.` };
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
