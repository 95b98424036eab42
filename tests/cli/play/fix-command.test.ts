import { describe, expect, test } from 'vitest';
import { parsePlayCommand } from '../../../src/cli/play/fix-command.ts';

describe('what a player types', () => {
  test.each([
    ['view', { kind: 'act', action: { action_type: 'VIEW_CODE' } }],
    ['view 3', { kind: 'act', action: { action_type: 'VIEW_CODE', start_line: 3, end_line: 3 } }],
    ['view 3 9', { kind: 'act', action: { action_type: 'VIEW_CODE', start_line: 3, end_line: 9 } }],
    ['  RUN ', { kind: 'act', action: { action_type: 'RUN_TESTS' } }],
    ['undo', { kind: 'act', action: { action_type: 'UNDO_EDIT' } }],
    ['reset', { kind: 'act', action: { action_type: 'RESET_TO_ORIGINAL' } }],
    ['submit', { kind: 'act', action: { action_type: 'SUBMIT' } }],
    ['replace 4 3', { kind: 'replace', start: 4, end: 3 }],
    ['quit', { kind: 'quit' }],
    ['', { kind: 'nothing' }],
  ])('%j is understood', (line, command) => {
    expect(parsePlayCommand(line)).toEqual(command);
  });

  test.each([
    ['replace 4', 'Expected "replace FROM TO"'],
    ['replace a b', 'Expected line numbers after replace, got "a b"'],
    ['view 1 2 3', 'Expected "view" or "view FROM TO"'],
    ['run 3', 'Expected "run" alone, got "run 3"'],
    ['constructor', 'got "constructor"'],
  ])('%j is answered with what was expected', (line, message) => {
    expect(parsePlayCommand(line)).toMatchObject({ kind: 'wrong', message: expect.stringContaining(message) });
  });
});
