import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formOf } from '../../../src/agent/llm/action-form.ts';
import { readLenientJson } from '../../../src/agent/llm/lenient-json.ts';
import { majority } from '../../../src/agent/llm/majority.ts';
import { readChoice, withThought } from '../../../src/agent/llm/read-choice.ts';
import { fixGame, reviewGame } from '../../../src/game/index.ts';

const forms = fixGame.actions.map(formOf);
const said = (text: string, more: object = {}) =>
  readChoice({ text, reasoning: '', calls: [], finish: 'stop', ...more }, forms);
const called = (name: string, args: string) =>
  readChoice({ text: '', reasoning: '', calls: [{ name, arguments: args }], finish: 'tool_calls' }, forms);

const RUN = { action_type: 'RUN_TESTS' };
const EDIT = { action_type: 'REPLACE_LINES', start_line: 3, end_line: 4, new_code_block: 'a;\nb;' };
const edit = JSON.stringify(EDIT);

describe('a reply', () => {
  test('that is nothing but openings is given up sooner the longer it is', () => {
    expect(said('{"a":"b" '.repeat(200_000))).toMatchObject({ kind: 'malformed' });
  });

  test('that is a million spaces is read without going through them again and again', () => {
    expect(said(' '.repeat(1_000_000))).toMatchObject({ kind: 'malformed', reason: 'an empty reply' });
  });

  test.each([
    [edit, EDIT, []],
    [`\`\`\`json\n${edit}\n\`\`\``, EDIT, ['fence']],
    [`First I fix {it}.\n\`\`\`\n${edit}\n\`\`\`\nThen I test.`, EDIT, ['fence']],
    [`I think that ${edit} is right.`, EDIT, ['prose']],
    ['<think>maybe {"action_type":"SUBMIT"}</think>\n{"action_type":"RUN_TESTS"}', RUN, []],
    ['no opening tag</think>{"action_type":"RUN_TESTS"}', RUN, []],
    ["{'action_type': 'RUN_TESTS',}", RUN, ['syntax']],
    ['{action_type: "RUN_TESTS"} // go', RUN, ['prose', 'syntax']],
    [`{"action_type":"REPLACE_LINES","start_line":3,"end_line":4,"new_code_block":"a;\nb;"}`, EDIT, ['syntax']],
    [`{"action_type":"REPLACE_LINES","start_line":3,"end_line":4,"new_code_block":\`a;\nb;\`}`, EDIT, ['syntax']],
    ['{"action_type":"run_tests"}', RUN, ['name']],
    ['{"action_type":"runTests"}', RUN, ['name']],
    ['{"action_type":"TEST"}', RUN, ['name']],
    ['{"action":"RUN_TESTS"}', RUN, ['name']],
    ['{"action":{"action_type":"RUN_TESTS"}}', RUN, ['wrapper']],
    ['{"RUN_TESTS":{}}', RUN, ['wrapper']],
    ['[{"action_type":"RUN_TESTS"},{"action_type":"SUBMIT"}]', RUN, ['wrapper']],
    [JSON.stringify(JSON.stringify(RUN)), RUN, ['wrapper']],
    [
      '{"name":"replace_lines","arguments":{"start_line":3,"end_line":4,"new_code_block":"a;\\nb;"}}',
      EDIT,
      ['wrapper', 'name'],
    ],
    ['{"action_type":"REPLACE_LINES","start_line":"3","end_line":4.0,"new_code_block":"a;\\nb;"}', EDIT, ['type']],
    ['{"action_type":"REPLACE_LINES","startLine":3,"end":4,"code":["a;","b;"]}', EDIT, ['field', 'type']],
    ['{"action_type":"RUN_TESTS","confidence":0.9,"start_line":null}', RUN, ['unknown_field']],
  ])('%j is read, and what was mended in it is told', (text, action, mended) => {
    const read = said(text);
    expect(read).toMatchObject({ kind: 'action', action });
    expect(read.kind === 'action' && [read.action, [...read.mended]]).toEqual([action, mended]);
  });

  test('keeps quotes that code left unescaped, and the backslashes of its patterns', () => {
    const text = String.raw`{"action_type":"REPLACE_LINES","start_line":1,"end_line":1,"new_code_block":"return "a{b}".split(/\d+/);"}`;
    expect(said(text)).toMatchObject({ action: { new_code_block: String.raw`return "a{b}".split(/\d+/);` } });
    const nested = `{"action_type":"REPLACE_LINES","start_line":1,"end_line":1,"new_code_block":"x = {a: "b"}"}`;
    expect(said(nested)).toMatchObject({ action: { new_code_block: 'x = {a: "b"}' } });
    const apostrophe = `{'action_type': 'RUN_TESTS', 'thought': 'let's see'}`;
    expect(said(apostrophe)).toMatchObject({ action: { ...RUN, thought: "let's see" } });
  });

  test.each([
    ['', 'an empty reply'],
    ['I would run the tests.', 'a text without JSON'],
    ['{"action_type":"DANCE"}', 'the unknown action "DANCE"'],
    ['{"start_line":1}', 'an object without "action_type"'],
    ['42', 'a number in place of an object'],
    ['{"action_type":"REPLACE_LINES","start_line":1,"end_line":2}', 'REPLACE_LINES with new_code_block'],
    ['{"action_type":"REPLACE_LINES","start_line":"one","end_line":2,"new_code_block":""}', 'with start_line'],
  ])('%j is none, and it is said why', (text, reason) => {
    expect(said(text)).toMatchObject({ kind: 'malformed', reason: expect.stringContaining(reason) });
  });

  test('that was cut off says so', () => {
    expect(said('{"action_type":"REPLACE_LI', { finish: 'length' })).toMatchObject({
      reason: expect.stringContaining('cut off'),
    });
  });

  test('gives its thought to the action, unless that has its own', () => {
    expect(said(`<think>hm</think>${JSON.stringify(RUN)}`).thought).toBe('hm');
    expect(said(JSON.stringify(RUN), { reasoning: 'aha' }).thought).toBe('aha');
    expect(withThought(RUN, 'hm', forms)).toEqual({ ...RUN, thought: 'hm' });
    expect(withThought({ ...RUN, thought: 'own' }, 'hm', forms)).toEqual({ ...RUN, thought: 'own' });
  });

  test('that is hostile is looked at and no more', () => {
    for (const text of ['{'.repeat(50_000), '{"a":'.repeat(20_000), '{x '.repeat(20_000), '{"a":"'.repeat(5000)])
      expect(said(text).kind).toBe('malformed');
    expect(said('{"__proto__":{"action_type":"SUBMIT"},"constructor":1}').kind).toBe('malformed');
  });
});

describe('a reply in a review', () => {
  const REPORT = { action_type: 'REPORT_ISSUE', line: 3, category: 'api-misuse', severity: 'high', description: 'odd' };
  const FIX = { start_line: 3, end_line: 4, new_code_block: 'a;\nb;' };
  const reviewed = (given: object) =>
    readChoice(
      { text: JSON.stringify(given), reasoning: '', calls: [], finish: 'stop' },
      reviewGame.actions.map(formOf),
    );

  test.each([
    [{ ...REPORT, fix: FIX }, { ...REPORT, fix: FIX }, []],
    [{ ...REPORT, category: 'API misuse', severity: 'HIGH' }, REPORT, ['type']],
    [
      { ...REPORT, fix: { startLine: '3', end_line: 4, code: ['a;', 'b;'], why: 'x', new_code: null } },
      { ...REPORT, fix: FIX },
      ['field', 'type', 'unknown_field'],
    ],
    [{ ...REPORT, fix: JSON.stringify(FIX) }, { ...REPORT, fix: FIX }, ['type']],
    [{ ...REPORT, fix: null }, REPORT, []],
    [
      { action_type: 'SUBMIT_REVIEW', verdict: 'Request Changes' },
      { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' },
      ['field', 'type'],
    ],
    [{ action_type: 'WITHDRAW_ISSUE', id: '2' }, { action_type: 'WITHDRAW_ISSUE', issue_id: 2 }, ['field', 'type']],
  ])('%j is read, also within its fix', (given, action, mended) => {
    const read = reviewed(given);
    expect(read.kind === 'action' && [read.action, [...read.mended]]).toEqual([action, mended]);
  });

  test.each([
    [{ ...REPORT, severity: 'awful' }, 'REPORT_ISSUE with severity'],
    [{ ...REPORT, fix: 'delete it' }, 'REPORT_ISSUE with fix'],
    [{ ...REPORT, fix: { start_line: 3 } }, 'REPORT_ISSUE with fix.end_line'],
  ])('%j is none, and it is said why', (given, reason) => {
    expect(reviewed(given)).toMatchObject({ kind: 'malformed', reason: expect.stringContaining(reason) });
  });
});

describe('a call', () => {
  test.each([
    ['run_tests', '', RUN, []],
    ['run_tests', '{}', RUN, []],
    ['functions.run_tests', '{}', RUN, ['name']],
    ['RUN_TESTS', '{}', RUN, ['name']],
    ['replace_lines', "{'start_line': '3', end_line: 4, new_code_block: 'a;\\nb;',}", EDIT, ['syntax', 'type']],
    [
      'replace_lines',
      JSON.stringify(JSON.stringify({ start_line: 3, end_line: 4, new_code_block: 'a;\nb;' })),
      EDIT,
      ['wrapper'],
    ],
  ])('of %s with %j is read', (name, args, action, mended) => {
    const read = called(name, args);
    expect(read.kind === 'action' && [read.action, [...read.mended]]).toEqual([action, mended]);
    expect(read.isCall).toBe(true);
  });

  test.each([
    ['dance', '{}', 'unknown tool "dance"'],
    ['replace_lines', 'lines 3 to 4', 'arguments are not JSON'],
    ['replace_lines', '{"start_line":3', 'arguments are not JSON'],
  ])('of %s with %j is none', (name, args, reason) => {
    expect(called(name, args)).toMatchObject({ kind: 'malformed', reason: expect.stringContaining(reason) });
  });
});

test('lenient JSON reads all that is JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!/\\["u]|"[^"]*[,:}\]][^"]*"/.test(text));
      expect(readLenientJson(text)).toEqual({ value: JSON.parse(text), end: text.length });
    }),
    { numRuns: 100 },
  );
});

test('the commonest action is taken, the first of equals, thoughts aside', () => {
  const view = { action_type: 'VIEW_CODE' };
  expect(majority([view, { ...RUN, thought: 'a' }, { thought: 'b', ...RUN }])).toBe(1);
  expect(majority([undefined, view, RUN])).toBe(1);
  expect(majority([undefined])).toBe(-1);
});
