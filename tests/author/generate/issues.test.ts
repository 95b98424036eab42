import { describe, expect, test } from 'vitest';
import { issuesOf } from '../../../src/author/generate/issues.ts';
import { type Bug, plantableBugs } from '../../../src/author/mutate/plantable-bugs.ts';

const SOLUTION = `export function tally(numbers) {
  let total = 0;
  for (const number of numbers) {
    total += number;
  }
  return total;
}
`;
const [any] = await plantableBugs(SOLUTION, 'javascript');

/** A bug that puts `replacement` in the place of `original`, which is on `line`. */
function bugAt(line: number, original: string, replacement: string): Bug {
  const start = SOLUTION.split('\n')
    .slice(0, line - 1)
    .join('\n').length;
  const at = SOLUTION.indexOf(original, start);
  const mistake = { ...any!.mistake, description: 'Wrong.' };
  return { ...any!, mistake, line, endLine: line, start: at, end: at + original.length, original, replacement };
}

describe('issuesOf', () => {
  test.each([
    ['a changed line', bugAt(4, '+=', '-='), { line: 4, description: 'Wrong.', fix: 'total += number;' }],
    ['a line too many', bugAt(6, '  return', '  total += 1;\n  return'), { line: 6, description: 'Wrong.', fix: null }],
    [
      'a line too few',
      bugAt(4, '    total += number;\n', ''),
      { line: 4, endLine: 4, description: 'Wrong. What is missing belongs before line 4.', fix: 'total += number;' },
    ],
  ])('says what should stand in the place of %s', (_, bug, issue) => {
    expect(issuesOf(SOLUTION, [bug])).toEqual([expect.objectContaining(issue)]);
  });

  test('names the hunks of each of several bugs', () => {
    const bugs = [bugAt(2, '0', '1'), bugAt(4, '+=', '-='), bugAt(6, 'total', 'numbers')];
    expect(issuesOf(SOLUTION, bugs)?.map(({ hunks }) => hunks)).toEqual([[1], [2], [3]]);
  });

  test('knows nothing of bugs whose lines cannot be told apart', () => {
    expect(issuesOf(SOLUTION, [bugAt(3, 'number of', 'one of'), bugAt(4, '+=', '-=')])).toBeUndefined();
  });
});
