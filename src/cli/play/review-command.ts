/** What a person may type while reviewing. */
import { CATEGORY_NAMES } from '../../game/index.ts';
import { SEVERITIES } from '../../task/index.ts';
import type { Typed, TypedCommand } from './terminal-game.ts';

export const REVIEW_HELP = `view [FROM TO]     show the program
report LINE CATEGORY SEVERITY WHAT...
                   report an issue; LINE may be a range such as 3-5
                   ${CATEGORY_NAMES.join(', ')}
                   ${SEVERITIES.join(', ')}
fix ID FROM TO     fix a reported issue: replace these lines by those you type next, up to a line that is a single dot;
                   TO = FROM - 1 inserts before FROM, no lines at all delete
withdraw ID        take a report back
apply ID           put its fix into the working source, on which run runs; unapply ID takes it out
run                run the visible tests
hint               get a hint, which costs
reports, diff      show what you reported, and what applied fixes change (cost nothing)
approve            end the review: nothing is wrong
request            end the review: request changes
help, quit`;

const PLAIN: Readonly<Record<string, Typed>> = {
  run: { action_type: 'RUN_TESTS' },
  hint: { action_type: 'REQUEST_HINT' },
  approve: { action_type: 'SUBMIT_REVIEW', decision: 'approve' },
  request: { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' },
};

const OF_AN_ISSUE: Readonly<Record<string, Typed>> = {
  withdraw: { action_type: 'WITHDRAW_ISSUE' },
  apply: { action_type: 'APPLY_FIX' },
  unapply: { action_type: 'APPLY_FIX', undo: true },
};

export function readReviewCommand(line: string): TypedCommand {
  const [word = '', ...rest] = line.trim().split(/\s+/);
  const name = word.toLowerCase();
  if (name === '') return { kind: 'nothing' };
  if (name === 'report') return report(rest);
  if (!takesNumbers(name)) return plain(name, line.trim());
  const numbers = rest.map(Number);
  if (numbers.some((number) => !Number.isInteger(number)))
    return wrong(`Expected numbers after ${name}, got "${rest.join(' ')}".`);
  if (name === 'view') return view(numbers);
  if (name === 'fix') return fix(numbers);
  if (numbers.length !== 1) return wrong(`Expected "${name} ID", such as "${name} 1".`);
  return act({ ...OF_AN_ISSUE[name]!, issue_id: numbers[0] });
}

function takesNumbers(name: string): boolean {
  return name === 'view' || name === 'fix' || Object.hasOwn(OF_AN_ISSUE, name);
}

function plain(name: string, line: string): TypedCommand {
  if (line.toLowerCase() === 'quit') return { kind: 'quit' };
  // By its name in the actions as well.
  const said = /^request[\s_]changes$/i.test(line) ? 'request' : line.toLowerCase();
  if (Object.hasOwn(PLAIN, said)) return act(PLAIN[said]!);
  if (name === 'submit') return wrong(`Expected approve or request, which submit the review, got "${line}".`);
  if (name === 'quit' || Object.hasOwn(PLAIN, name)) return wrong(`Expected "${name}" alone, got "${line}".`);
  const known = ['view', 'report', 'fix', ...Object.keys(OF_AN_ISSUE), ...Object.keys(PLAIN), 'reports', 'diff'];
  return wrong(`Expected one of ${known.join(', ')}, help, quit, got "${name}".`);
}

function report([place = '', category = '', severity = '', ...words]: readonly string[]): TypedCommand {
  const lines = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(place);
  if (lines === null || words.length === 0)
    return wrong(
      'Expected "report LINE CATEGORY SEVERITY WHAT", such as "report 12 logic high The last page is left out."',
    );
  const [, line, endLine = line] = lines;
  const rated = { category: category.toLowerCase(), severity: severity.toLowerCase() };
  if (!(CATEGORY_NAMES as readonly string[]).includes(rated.category))
    return wrong(`Expected a category (${CATEGORY_NAMES.join(', ')}), got "${category}".`);
  if (!(SEVERITIES as readonly string[]).includes(rated.severity))
    return wrong(`Expected a severity (${SEVERITIES.join(', ')}), got "${severity}".`);
  const about = { line: Number(line), end_line: Number(endLine), ...rated, description: words.join(' ') };
  return act({ action_type: 'REPORT_ISSUE', ...about });
}

function view(numbers: readonly number[]): TypedCommand {
  if (numbers.length > 2) return wrong('Expected "view" or "view FROM TO".');
  const [start, end = start] = numbers;
  return act({ action_type: 'VIEW_CODE', ...(start !== undefined && { start_line: start, end_line: end }) });
}

function fix(numbers: readonly number[]): TypedCommand {
  if (numbers.length !== 3) return wrong('Expected "fix ID FROM TO", such as "fix 1 3 4".');
  const [id, start, end] = numbers;
  const place = { issue_id: id, start_line: start, end_line: end };
  return { kind: 'block', actionOf: (text) => ({ action_type: 'SUGGEST_FIX', ...place, new_code_block: text }) };
}

function act(action: Typed): TypedCommand {
  return { kind: 'act', action };
}

function wrong(message: string): TypedCommand {
  return { kind: 'wrong', message };
}
