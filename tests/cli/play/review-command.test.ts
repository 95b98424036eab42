import { describe, expect, test } from 'vitest';
import { readReviewCommand } from '../../../src/cli/play/review-command.ts';
import { reviewTerminal } from '../../../src/cli/play/review-terminal.ts';

describe('what a reviewer types', () => {
  test.each([
    ['view', { action_type: 'VIEW_CODE' }],
    ['view 3', { action_type: 'VIEW_CODE', start_line: 3, end_line: 3 }],
    [
      'report 3-5 API-misuse HIGH The key  is lost.',
      {
        action_type: 'REPORT_ISSUE',
        line: 3,
        end_line: 5,
        category: 'api-misuse',
        severity: 'high',
        description: 'The key is lost.',
      },
    ],
    ['withdraw 2', { action_type: 'WITHDRAW_ISSUE', issue_id: 2 }],
    ['unapply 2', { action_type: 'APPLY_FIX', issue_id: 2, undo: true }],
    ['  RUN ', { action_type: 'RUN_TESTS' }],
    ['request', { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' }],
    ['Request changes', { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' }],
    ['request_changes', { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' }],
  ])('%s is an action', (line, action) => {
    expect(readReviewCommand(line)).toEqual({ kind: 'act', action });
  });

  test('a fix takes the lines that follow', () => {
    const command = readReviewCommand('fix 1 3 2');
    expect(command.kind === 'block' && command.actionOf('let x;\n')).toEqual({
      action_type: 'SUGGEST_FIX',
      issue_id: 1,
      start_line: 3,
      end_line: 2,
      new_code_block: 'let x;\n',
    });
  });

  test.each([
    'report',
    'report 3 logic high',
    'report x logic high odd',
    'report 3 bad high odd',
    'report 3 logic worst odd',
    'fix 1',
    'apply',
    'apply x',
    'run 3',
    'constructor',
    'toString 1',
  ])('%s is told what is wrong with it', (line) => {
    expect(readReviewCommand(line)).toMatchObject({ kind: 'wrong', message: expect.stringMatching(/^Expected/) });
  });

  test('words after a command that takes none are not asked to be numbers', () => {
    expect(readReviewCommand('approve it')).toEqual({
      kind: 'wrong',
      message: 'Expected "approve" alone, got "approve it".',
    });
  });

  test('submit is told by what a review is submitted', () => {
    expect(readReviewCommand('submit')).toEqual({
      kind: 'wrong',
      message: 'Expected approve or request, which submit the review, got "submit".',
    });
  });

  test.each([
    'fix 9 1 1',
    'apply 9',
    'unapply 9',
    'withdraw 9',
  ])('%s costs nothing where there is no issue 9', (line) => {
    const available_actions = ['SUGGEST_FIX', 'APPLY_FIX', 'WITHDRAW_ISSUE'];
    const seen = { available_actions, reports: [{ issue_id: 1 }, { issue_id: 3 }] };
    expect(reviewTerminal.read(line, seen)).toEqual({
      kind: 'wrong',
      message: 'Expected the id of a reported issue (1, 3), got 9.',
    });
    expect(reviewTerminal.read(line.replace('9', '3'), seen).kind).not.toBe('wrong');
    const message = 'Expected a reported issue, of which there is none yet, got 9.';
    expect(reviewTerminal.read(line, { ...seen, reports: [] })).toEqual({ kind: 'wrong', message });
  });

  test('what the level does not have costs no step', () => {
    const seen = { available_actions: ['REPORT_ISSUE', 'SUBMIT_REVIEW'], info: { level: 'detect' }, reports: [] };
    for (const line of ['run', 'fix 1 2 2', 'apply 1'])
      expect(reviewTerminal.read(line, seen)).toEqual({
        kind: 'wrong',
        message: `Expected a command that level detect has, got "${line.split(' ')[0]}".`,
      });
    expect(reviewTerminal.read('approve', seen)).toMatchObject({ kind: 'act' });
  });
});
