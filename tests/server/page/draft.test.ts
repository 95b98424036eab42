import { describe, expect, test } from 'vitest';
import { actionSchema } from '../../../src/game/review/action.ts';
import { reviewGame } from '../../../src/game/review/review-game.ts';
import { actionForms } from '../../../src/server/page/app/action-forms.ts';
import { BLANK, fixFor, rangeOf, withFix, withRange } from '../../../src/server/page/app/review/draft.ts';
import { actionOfDraft, draftForms } from '../../../src/server/page/app/review/draft-action.ts';
import type { Report } from '../../../src/server/page/app/review/wire.ts';
import type { JsonSchema } from '../../../src/server/page/app/wire.ts';
import { wireSchemas } from '../../../src/server/wire/wire-schemas.ts';

const LINES = ['one', 'two', 'three', 'four'];
const forms = draftForms(actionForms(wireSchemas(reviewGame).action as JsonSchema));
const filled = { category: 'logic', severity: 'high', description: 'Wrong.' } as const;
const report: Report = {
  issue_id: 7,
  line: 2,
  end_line: 3,
  ...filled,
  fix: null,
  applied: false,
};

test('the fields of a report and of its fix are filled in apart', () => {
  const names = ({ fields }: typeof forms.report) => fields.map(({ name }) => name).join();
  expect([names(forms.report), names(forms.fix)]).toEqual([
    'line,end_line,category,severity,description',
    'start_line,end_line,new_code_block',
  ]);
});

describe('a report that is written', () => {
  const chosen = withRange(BLANK, { start: 2, end: 3 }, LINES);
  const full = { ...chosen, report: { ...chosen.report, ...filled } };

  test('is the action that the game takes', () => {
    const action = actionOfDraft(forms, full);
    expect(action).toEqual({ action_type: 'REPORT_ISSUE', line: 2, end_line: 3, ...filled });
    expect(actionSchema.parse(action)).toEqual(action);
  });

  test('has a fix that begins with its lines', () => {
    const action = actionOfDraft(forms, withFix(full, true, LINES));
    expect(action.fix).toEqual({ start_line: 2, end_line: 3, new_code_block: 'two\nthree' });
    expect(actionSchema.parse(action)).toEqual(action);
    expect(actionOfDraft(forms, withFix(withFix(full, true, LINES), false, LINES)).fix).toBeUndefined();
  });

  test('follows the lines that are chosen, and keeps what somebody wrote', () => {
    const fixed = withFix(full, true, LINES);
    const moved = withRange(fixed, { start: 4, end: 4 }, LINES);
    expect([rangeOf(moved), moved.fix?.new_code_block]).toEqual([{ start: 4, end: 4 }, 'four']);
    const written = { ...fixed, fix: { ...fixed.fix, new_code_block: 'mine' }, typed: true };
    const kept = withRange(written, { start: 4, end: 4 }, LINES);
    expect(kept.fix).toEqual({ start_line: '4', end_line: '4', new_code_block: 'mine' });
    expect(kept.report).toMatchObject({ line: '4', ...filled });
  });
});

describe('a fix for a report that stands', () => {
  test('begins with the lines of the report, and is sent by its number', () => {
    const action = actionOfDraft(forms, fixFor(report, LINES));
    expect(action).toEqual({
      action_type: 'SUGGEST_FIX',
      issue_id: 7,
      start_line: 2,
      end_line: 3,
      new_code_block: 'two\nthree',
    });
    expect(actionSchema.parse(action)).toEqual(action);
  });

  test('begins with the fix that there is, even one that deletes or inserts', () => {
    const fix = { start_line: 2, end_line: 1, new_code_block: 'between\n' };
    expect(actionOfDraft(forms, fixFor({ ...report, fix }, LINES))).toMatchObject({
      ...fix,
      new_code_block: 'between',
    });
    const none = { start_line: 2, end_line: 2, new_code_block: '' };
    const draft = withRange(fixFor({ ...report, fix: none }, LINES), { start: 3, end: 3 }, LINES);
    expect(actionOfDraft(forms, draft)).toMatchObject({ start_line: 3, end_line: 3, new_code_block: '' });
  });
});

test.each([
  [{}, undefined],
  [{ line: '3' }, { start: 3, end: 3 }],
  [
    { line: '3', end_line: '' },
    { start: 3, end: 3 },
  ],
  [{ line: '1.5', end_line: '2' }, undefined],
  [{ line: '', end_line: '2' }, undefined],
])('the fields %o are about %o', (fields, range) => {
  expect(rangeOf({ ...BLANK, report: fields })).toEqual(range);
});
