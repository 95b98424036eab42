import { describe, expect, test } from 'vitest';
import { markedBy, shownLines } from '../../../src/rollout/report/page/app/shown-lines.ts';
import { untested } from '../../../src/rollout/report/page/app/untested.ts';

describe('lines of a program after a step', () => {
  const program = (length: number) =>
    Object.fromEntries(Array.from({ length }, (_, at) => [`${at + 1}`, `line ${at + 1}`]));

  test.each([
    [{ action_type: 'REPORT_ISSUE', line: 2, end_line: 3 }, [2, 3]],
    [{ action_type: 'REPORT_ISSUE', line: 2, end_line: null }, [2]],
    [{ action_type: 'REPORT_ISSUE', line: 'all' }, []],
    [{ action_type: 'VIEW_CODE', start_line: 2 }, []],
  ])('are marked where %o reports them', (action, marked) => {
    const lines = shownLines(program(4), program(4), markedBy(action))!;
    expect(lines.filter(({ kind }) => kind === 'marked').map(({ number }) => number)).toEqual(marked);
    expect(lines).toHaveLength(4);
  });

  test('are shown where they are marked, however long the program is', () => {
    const lines = shownLines(program(2000), program(2000), { start: 1500, end: 1500 })!;
    expect(lines.map(({ number }) => number)).toContain(1500);
    expect(lines.length).toBeLessThan(100);
  });
});

describe('visible tests that were not run', () => {
  const seenBy = (...offered: string[]) => [{ tests_total: 1, available_actions: offered }, { tests_total: 1 }];

  test('may still be until the end', () => {
    expect(untested(seenBy('RUN_TESTS'), 0)).toBe('1 visible test, not run yet.');
    expect(untested(seenBy('RUN_TESTS'), 1)).toBe('1 visible test, not run before the end.');
  });

  test('are not spoken of where there is no way to run them', () => {
    expect(untested(seenBy('SUBMIT_REVIEW'), 0)).toBeUndefined();
    expect(untested([{}], 0)).toBeUndefined();
  });
});
