import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LEVEL_NAMES, LEVELS, PARTS } from '../../../src/game/review/level.ts';
import { FALSE_ALARM_RULE, HINT_COST, SCORE_ROWS } from '../../../src/game/review/score.ts';
import { APPROVE, ISSUES, play, prepare, REQUEST, truthfulReview } from './prepared.ts';

const [SECURITY, LOGIC, STYLE, SUBMIT] = truthfulReview(prepare()) as [object, object, object, object];
const at = (report: object, change: object) => ({ ...report, ...change });

function breakdown(actions: readonly object[], options: object = {}) {
  return play(prepare(), { step_cost: 0, ...options }, actions).results.at(-1)!.metadata.score_breakdown as Record<
    string,
    unknown
  >;
}

test('the weights of each level add up to 100', () => {
  for (const level of LEVEL_NAMES) {
    expect(PARTS.reduce((sum, part) => sum + LEVELS[level].weights[part], 0)).toBe(100);
  }
});

test('docs/review.md has the declared weights and rows', () => {
  const page = readFileSync(new URL('../../../docs/review.md', import.meta.url), 'utf8');
  for (const level of LEVEL_NAMES) {
    const weights = PARTS.map((part) => LEVELS[level].weights[part] / 100);
    expect(page).toContain(`| \`${level}\` | ${LEVELS[level].what} | ${weights.join(' | ')} |`);
  }
  for (const { part, faulty, clean } of SCORE_ROWS) expect(page).toContain(`| ${part} | ${faulty} | ${clean} |`);
  expect(page).toContain(FALSE_ALARM_RULE);
  expect(page).toContain(`${HINT_COST} x hints`);
});

// Issues weigh 4 (line 5, security), 2 (line 12, logic) and 1 (line 19, logic): 7 in all.
describe('worked examples', () => {
  test.each<[string, object[], object]>([
    ['all three', [SECURITY, LOGIC, STYLE, SUBMIT], { detection: 1, severity: 1, fix: 1, decision: 1 }],
    ['the heaviest alone', [SECURITY, SUBMIT], { detection: 8 / 11, severity: 8 / 11, fix: 1 / 3, decision: 1 }],
    ['the lightest alone', [STYLE, SUBMIT], { detection: 2 / 8, severity: 2 / 8, fix: 1 / 3, decision: 1 }],
    ['a line beside', [at(SECURITY, { line: 6 }), SUBMIT], { detection: 8 / 11 }],
    ['two lines beside', [at(SECURITY, { line: 7 }), SUBMIT], { detection: 0, severity: 0, fix: 0, decision: 0 }],
    [
      'another category',
      [at(SECURITY, { category: 'logic' }), SUBMIT],
      { detection: 4 / 11, severity: 8 / 11, fix: 1 / 3 },
    ],
    ['a severity one off', [at(SECURITY, { severity: 'high' }), SUBMIT], { detection: 8 / 11, severity: 4 / 11 }],
    ['a severity two off', [at(SECURITY, { severity: 'medium' }), SUBMIT], { detection: 8 / 11, severity: 0 }],
    [
      'the same twice',
      [SECURITY, SECURITY, SUBMIT],
      { detection: 8 / 15, decision: 1 / 2, issues_found: 1, false_alarms: 1 },
    ],
    [
      'a mild false alarm',
      [SECURITY, at(STYLE, { line: 1 }), SUBMIT],
      { detection: 8 / 15, decision: 1 / 2, false_alarms: 1 },
    ],
    [
      'two false alarms, each of half as much again',
      [SECURITY, at(STYLE, { line: 1 }), at(STYLE, { line: 24 }), SUBMIT],
      { detection: 8 / 23, decision: 1 / 4 },
    ],
    [
      'a withdrawn one',
      [SECURITY, at(STYLE, { line: 1 }), { action_type: 'WITHDRAW_ISSUE', issue_id: 2 }, SUBMIT],
      { detection: 8 / 11, false_alarms: 0 },
    ],
    ['approval', [SECURITY, LOGIC, STYLE, APPROVE], { detection: 1, decision: 0 }],
    [
      'a fix of another issue',
      [at(SECURITY, { fix: (LOGIC as { fix: object }).fix }), SUBMIT],
      { detection: 8 / 11, fix: 0 },
    ],
    [
      'a fix in a range that covers all',
      [
        at(SECURITY, {
          fix: {
            start_line: 1,
            end_line: 24,
            new_code_block: prepare().task.program.replace("5 = 'bad'", "5 = 'good'"),
          },
        }),
        SUBMIT,
      ],
      { fix: 1 / 3 },
    ],
  ])('%s', (_, actions, parts) => {
    const found = breakdown(actions);
    for (const [part, value] of Object.entries(parts))
      expect([part, found[part]]).toEqual([part, expect.closeTo(value, 12)]);
  });

  test.each([
    ['silence and approval', [APPROVE], { detection: 1, severity: 1, fix: 1, decision: 1, clean: true }],
    ['silence and a request', [REQUEST], { detection: 1, severity: 1, fix: 1, decision: 0 }],
    ['a report', [STYLE, APPROVE], { detection: 0, severity: 0, fix: 0, decision: 1 }],
  ])('of a clean program: %s', (_, actions, parts) => {
    expect(breakdown(actions, { clean: true })).toMatchObject(parts);
  });

  test('hints and steps come off the score', () => {
    const HINT = { action_type: 'REQUEST_HINT' };
    const last = play(prepare(), {}, [HINT, HINT, HINT, SECURITY, LOGIC, STYLE, SUBMIT]).results.at(-1)!;
    // The third hint is refused: it costs its step alone.
    expect(last.metadata.final_score).toBeCloseTo(1 - 2 * 0.05 - 7 * 0.01, 12);
  });
});

test('the reports are told at the end what became of them', () => {
  const last = play(prepare(), {}, [
    at(SECURITY, { severity: 'high' }),
    at(LOGIC, { line: 1, fix: null }),
    SUBMIT,
  ]).results.at(-1)!;
  expect(last.metadata.report_verdicts).toEqual([
    { issue_id: 1, found: true, category_right: true, severity: 0.5, fix_passes: true },
    { issue_id: 2, found: false, category_right: false, severity: 0, fix_passes: null },
  ]);
});

test('with immediate feedback a report is paid what it adds, and stands', () => {
  const { results } = play(prepare(), { level: 'detect', feedback: 'immediate', step_cost: 0 }, [
    SECURITY,
    at(STYLE, { line: 1 }),
    { action_type: 'WITHDRAW_ISSUE', issue_id: 2 },
    SUBMIT,
  ]);
  const worths = [0, 0.9 * (8 / 11), 0.9 * (8 / 15), 0.9 * (8 / 15), 0.9 * (8 / 15) + 0.1 / 2];
  for (const [index, worth] of worths.slice(1).entries()) {
    expect(results[index + 1]!.reward).toBeCloseTo(worth - worths[index]!, 12);
  }
  expect(results[3]!.metadata.last_action_error).toContain('feedback is immediate');
});

test('two reports between two issues are each tried for the issue whose line their fix changes', () => {
  const nineAndEleven = prepare([9, 11].map((line) => ({ ...ISSUES[1]!, line, endLine: line })));
  const between = truthfulReview(nineAndEleven)
    .slice(0, -1)
    .map((report) => ({ ...report, line: 10 }));
  for (const reports of [between, between.toReversed()]) {
    const { metadata } = play(nineAndEleven, {}, [...reports, REQUEST]).results.at(-1)!;
    expect(metadata.score_breakdown).toMatchObject({ detection: 1, fix: 1 });
  }
});

test('the return is the score to the last bit, where rewards add up to a bit less', () => {
  const { observation, metadata } = play(prepare(), { step_cost: 0.02 }, [SECURITY, LOGIC, STYLE, SUBMIT]).results.at(
    -1,
  )!;
  expect(observation.cumulative_reward).toBe(metadata.final_score);
});
