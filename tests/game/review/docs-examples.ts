/** What docs/review.md shows: a program with three issues, reports of them, and tables of what reviews of it score. */
import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('../../../docs/review.md', import.meta.url), 'utf8');

type Report = Readonly<Record<string, unknown>>;

export interface Example {
  readonly what: string;
  readonly actions: readonly Report[];
  readonly isClean: boolean;
  /** Heads of columns and the figures below them, as they are printed. */
  readonly figures: Readonly<Record<string, string>>;
}

const program = block('js', '// program.js');
const issues = block('yaml', 'issues:');
const reports = JSON.parse(block('json', '{ "A"')) as Readonly<Record<string, Report>>;

/** The lines of the fixes A, B and C, put where they belong. */
const solution = ['A', 'B', 'C'].reduce((source, name) => {
  const { start_line: line, new_code_block: text } = reports[name]!.fix as {
    start_line: number;
    new_code_block: string;
  };
  return source
    .split('\n')
    .with(line - 1, text)
    .join('\n');
}, program);

/** Tests of the three functions; no two of a task have the same name. */
const testsOf = (half: string, values: string) => `import { describe, expect, test } from 'vitest';
import { label, opens, pageOf } from './program.js';
const [account, token, beginning, page, size, shown, count, called] = ${values};
describe('${half}', () => {
  test('a token opens', () => expect(opens(account, token)).toBe(true));
  test('its beginning does not', () => expect(opens(account, beginning)).toBe(false));
  test('an unknown account stays shut', () => expect(opens('eve', token)).toBe(false));
  test('a page is shown', () => expect(pageOf(['a', 'b', 'c', 'd', 'e'], page, size)).toEqual(shown));
  test('rows are counted', () => expect(label(count)).toBe(called));
  test('one row is called a row', () => expect(label(1)).toBe('1 row'));
});
`;

/** A task folder, by file. */
export const FOLDER: Readonly<Record<string, string>> = {
  'task.yaml': `title: Accounts and pages
description: opens, pageOf and label, as docs/review.md tells.
difficulty: easy
language: javascript
bug_types: [weak-check]
${issues}`,
  'program.js': program,
  'solution.js': solution,
  'visible.test.js': testsOf('visible', "['ada', 'tea-41', 'tea', 1, 2, ['a', 'b'], 3, '3 rows']"),
  'hidden.test.js': testsOf('hidden', "['bob', 'rye-77', '', 3, 2, ['e'], 0, '0 rows']"),
};

/** Each line of each table that has a column of actions. */
export const EXAMPLES: readonly Example[] = page.split('\n\n').flatMap((paragraph) => {
  const [head = [], , ...rows] = paragraph
    .trim()
    .split('\n')
    .map((line) => line.slice(2, -2).split(' | '));
  const column = head.findIndex((name) => name.startsWith('actions'));
  if (column < 0) return [];
  return rows.map((cells) => ({
    what: cells[0]!,
    actions: cells[column]!.replaceAll('`', '').split(', ').flatMap(actionsFrom),
    isClean: head[column] === 'actions on the solution',
    figures: Object.fromEntries(head.map((name, at) => [name, cells[at]!])),
  }));
});

/** `A line=6`, `1..14`, `withdraw 4`, `hint`, `run`, `approve` or `request_changes`. */
function actionsFrom(words: string): readonly Report[] {
  const [first, last] = words.split('..').map(Number);
  if (last === undefined) return [actionFrom(words)];
  const lines = Array.from({ length: last - first! + 1 }, (_, at) => first! + at);
  return lines.map((line) => ({ ...reports.F, line, category: 'logic', severity: 'high' }));
}

function actionFrom(words: string): Report {
  const [name = '', ...changes] = words.split(' ');
  if (name === 'hint') return { action_type: 'REQUEST_HINT' };
  if (name === 'run') return { action_type: 'RUN_TESTS' };
  if (name === 'withdraw') return { action_type: 'WITHDRAW_ISSUE', issue_id: Number(changes[0]) };
  const report = reports[name];
  if (report === undefined) return { action_type: 'SUBMIT_REVIEW', decision: name };
  return { ...report, ...Object.fromEntries(changes.map((change) => changed(report, change))) };
}

function changed(report: Report, change: string): readonly [string, unknown] {
  const [field = '', value = ''] = change.split('=');
  if (field === 'line') return [field, Number(value)];
  if (field !== 'fix') return [field, value];
  const whole = { start_line: 1, end_line: program.split('\n').length - 1, new_code_block: solution };
  const fixes: Readonly<Record<string, unknown>> = {
    none: null,
    all: whole,
    return: { ...(report.fix as object), new_code_block: '  return;' },
  };
  return [field, value in fixes ? fixes[value] : reports[value]!.fix];
}

/** The fenced block of that kind which begins so. */
function block(kind: string, beginning: string): string {
  const text = page.split(`\`\`\`${kind}\n`).find((part) => part.startsWith(beginning));
  if (text === undefined) throw new Error(`Expected a block of ${kind} that begins with ${beginning}, got none.`);
  return text.slice(0, text.indexOf('```'));
}
