import { describe, expect, test } from 'vitest';
import { actionForms, actionOf } from '../../../src/server/page/app/action-forms.ts';
import { addressOf, readAddress } from '../../../src/server/page/app/address.ts';
import { describeAction } from '../../../src/server/page/app/describe-action.ts';
import { readEvents } from '../../../src/server/page/app/events.ts';
import { addedLines, changedRange } from '../../../src/server/page/app/source.ts';
import type { Observation } from '../../../src/server/page/app/wire.ts';
import { decimals, signed } from '../../../src/server/page/app/words.ts';

/** A game that nobody has drawn a board for. */
const REVIEW = {
  oneOf: [
    {
      properties: {
        action_type: { const: 'REPORT' },
        line: { type: ['integer', 'null'] },
        severity: { anyOf: [{ type: 'string', enum: ['low', 'high'] }, { type: 'null' }] },
        certain: { type: 'boolean' },
        comment: { type: 'string' },
        thought: { type: ['string', 'null'] },
        metadata: { type: 'object' },
      },
      required: ['action_type', 'comment'],
    },
    { properties: { action_type: { const: 'APPROVE' } }, required: ['action_type'] },
  ],
};

describe('a form', () => {
  const forms = actionForms(REVIEW);

  test('is made of what the schema of any game asks for', () => {
    const kinds = forms.get('REPORT')!.fields.map(({ name, kind, choices }) => [name, kind, choices.join()]);
    expect(kinds).toEqual([
      ['line', 'number', ''],
      ['severity', 'choice', 'low,high'],
      ['certain', 'json', 'true,false'],
      ['comment', 'prose', ''],
    ]);
    expect(forms.get('APPROVE')!.fields).toEqual([]);
  });

  test('sends what was filled in, in its kind, and required text even when it is empty', () => {
    const report = forms.get('REPORT')!;
    expect(actionOf(report, { line: '3', certain: 'true', comment: 'here' }, 'why')).toEqual({
      action_type: 'REPORT',
      line: 3,
      certain: true,
      comment: 'here',
      thought: 'why',
    });
    expect(actionOf(report, {}, '')).toEqual({ action_type: 'REPORT', comment: '' });
    expect(() => actionOf(report, { certain: 'maybe' }, '')).toThrow(SyntaxError);
  });
});

describe('what a step changed', () => {
  const source = (text: string) =>
    ({ code_dict: Object.fromEntries([...text].map((line, index) => [index + 1, line])) }) as unknown as Observation;

  test.each([
    ['abc', 'abc', undefined],
    ['abc', 'aXc', { start: 2, end: 2 }],
    ['abc', 'aXYbc', { start: 2, end: 3 }],
    ['abc', 'ac', { start: 2, end: 1 }],
    ['aab', 'ab', { start: 2, end: 1 }],
    ['ab', 'aab', { start: 2, end: 2 }],
    ['', 'a', { start: 1, end: 1 }],
    ['a', '', { start: 1, end: 0 }],
  ])('from %o to %o', (before, after, range) => {
    expect(changedRange(source(before), source(after))).toEqual(range);
  });

  test('is read from a diff by the numbers of the new source', () => {
    const diff = '--- a/p\n+++ b/p\n@@ -1,2 +1,3 @@\n a\n+b\n c\n@@ -9 +10,2 @@\n-x\n+y\n+z\n';
    expect([...addedLines(diff)]).toEqual([2, 10, 11]);
    expect(addedLines('').size).toBe(0);
  });
});

test('numbers keep two to four decimals, and nothing has no sign', () => {
  expect([0.97, -0.01, 0.398571, 1, -1e-17, 0.123].map(decimals)).toEqual([
    '0.97',
    '−0.01',
    '0.3986',
    '1.00',
    '0.00',
    '0.123',
  ]);
  expect([0.5, -0.5, 0].map(signed)).toEqual(['+0.50', '−0.50', '0.00']);
});

test.each([
  [{ action_type: 'RUN_TESTS', thought: 'now' }, 'Run tests'],
  [{ action_type: 'VIEW_CODE', start_line: 2, end_line: 9 }, 'View code, lines 2–9'],
  [{ action_type: 'REPLACE_LINES', start_line: 2, end_line: 2, new_code_block: 'x' }, 'Replace line 2'],
  [{ action_type: 'REPLACE_LINES', start_line: 2, end_line: 3, new_code_block: '' }, 'Delete lines 2–3'],
  [{ action_type: 'REPLACE_LINES', start_line: 2, end_line: 1, new_code_block: 'x' }, 'Insert before line 2'],
  [{ action_type: 'REPORT', severity: 'low' }, 'Report · Severity: low'],
  [
    { action_type: 'REPORT_ISSUE', line: 3, end_line: 4, category: 'style', severity: 'low', fix: {} },
    'Report lines 3–4 · style · low · with a fix',
  ],
  [{ action_type: 'REPORT_ISSUE', line: 3, category: 'style', severity: 'low' }, 'Report line 3 · style · low'],
  [{ action_type: 'WITHDRAW_ISSUE', issue_id: 2 }, 'Withdraw #2'],
  [{ action_type: 'SUGGEST_FIX', issue_id: 2, start_line: 1, end_line: 1, new_code_block: '' }, 'Suggest a fix of #2'],
  [{ action_type: 'APPLY_FIX', issue_id: 2 }, 'Apply the fix of #2'],
  [{ action_type: 'APPLY_FIX', issue_id: 2, undo: true }, 'Take the fix of #2 out'],
  [{ action_type: 'SUBMIT_REVIEW', decision: 'request_changes' }, 'Submit review: request changes'],
])('%o reads as "%s"', (action, said) => {
  expect(describeAction(action)).toBe(said);
});

test('events are read however the network cuts them, comments left out', async () => {
  const bytes = new TextEncoder().encode(
    ': hello\n\nevent: step\ndata: {"a":"é"}\nid: 3\n\ndata: 1\ndata: 2\n\nevent: cut',
  );
  for (const size of [1, 7, 1000]) {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
    const events = [];
    for await (const event of readEvents(body)) events.push(event);
    expect(events).toEqual([
      { event: 'step', data: '{"a":"é"}' },
      { event: 'message', data: '1\n2' },
    ]);
  }
});

describe('an address', () => {
  test.each([
    ['', { game: undefined, place: '', detail: '' }],
    ['#watch', { game: undefined, place: 'watch', detail: '' }],
    ['#task/a%2Fb', { game: undefined, place: 'task', detail: 'a/b' }],
    ['#review', { game: 'review', place: '', detail: '' }],
    ['#review/watch/a/b', { game: 'review', place: 'watch', detail: 'a/b' }],
    ['#__proto__/play', { game: '__proto__', place: 'play', detail: '' }],
    ['#task/100%', { game: undefined, place: 'task', detail: '100%' }],
  ])('%o is read', (hash, address) => {
    expect(readAddress(hash)).toEqual(address);
  });

  test('leads back to where it was made for, and names no game of the root', () => {
    expect(addressOf({ game: 'fix', path: '' }, 'watch', 'a/b')).toBe('#watch/a%2Fb');
    const hash = addressOf({ game: 'review', path: '/review' }, 'watch', 'a/b%');
    expect(readAddress(hash)).toEqual({ game: 'review', place: 'watch', detail: 'a/b%' });
  });
});
