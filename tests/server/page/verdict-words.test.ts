import { describe, expect, test } from 'vitest';
import { summaryOf, wordsOf } from '../../../src/server/page/app/review/verdict-words.ts';
import type { Breakdown, Verdict } from '../../../src/server/page/app/review/wire.ts';

const found: Verdict = { issue_id: 1, found: true, category_right: true, severity: 1, fix_passes: true };
const ended: Breakdown = {
  level: 'full',
  detection: 1,
  severity: 1,
  fix: 1,
  decision: 1,
  clean: false,
  decided: 'request_changes',
  issues: 2,
  issues_found: 2,
  false_alarms: 0,
  issues_fixed: 2,
  hints: 0,
  hint_cost: 0.05,
  steps: 3,
  step_cost: 0.01,
};
const said = (words: readonly { readonly kind: string; readonly text: string }[]) =>
  words.map(({ kind, text }) => `${kind}: ${text}`).join(' | ');

describe('of a report is said', () => {
  test.each([
    [found, 'full', 'good: finds an issue | good: category right | good: severity right | good: fix passes all tests'],
    [found, 'detect', 'good: finds an issue | good: category right'],
    [
      { ...found, category_right: false, severity: 0.5, fix_passes: null },
      'fix',
      'good: finds an issue | warn: category wrong | warn: severity one off | bad: no fix',
    ],
    [
      { ...found, severity: 0, fix_passes: false },
      'full',
      'good: finds an issue | good: category right | bad: severity wrong | bad: fix fails',
    ],
    [{ ...found, found: false }, 'full', 'bad: false alarm'],
  ])('what its level counts: %o at %s', (verdict, level, words) => {
    expect(said(wordsOf(verdict, level))).toBe(words);
  });
});

describe('of a review is said', () => {
  test.each([
    [ended, 'full', 'good: 2 of 2 issues found. | good: 2 of 2 fixed. | good: Changes requested, rightly.'],
    [
      { ...ended, issues: 1, issues_found: 0, false_alarms: 1, decided: 'approve' },
      'detect',
      'bad: 0 of 1 issue found, 1 missed. | bad: 1 false alarm. | bad: Approved, wrongly.',
    ],
    [
      { ...ended, clean: true, issues: 0, issues_found: 0, decided: 'approve' },
      'full',
      'good: There was nothing wrong with the program. | good: Approved, rightly.',
    ],
    [
      { ...ended, clean: true, issues: 0, issues_found: 0, false_alarms: 2, decided: null },
      'full',
      'good: There was nothing wrong with the program. | bad: 2 false alarms. | bad: No decision.',
    ],
  ] as const)('how it went: %o at %s', (breakdown, level, words) => {
    expect(said(summaryOf(breakdown, level))).toBe(words);
  });
});
