import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceHunks } from '../../src/task/difference.ts';
import type { Issue } from '../../src/task/task.ts';
import { programWithFix, programWithout, type Reviewed, truthOf } from '../../src/task/truth.ts';

const issue = (line: number, endLine: number, hunks?: readonly number[]): Issue => ({
  line,
  endLine,
  category: 'logic',
  severity: 'high',
  description: 'Something is wrong.',
  fix: null,
  ...(hunks === undefined ? null : { hunks }),
});
const reviewed = (program: string, solution: string, issues: readonly Issue[]): Reviewed => ({
  program,
  secret: { solution, issues },
});
const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const sourceOf = (letters: string) => text([...letters]);

/** Hunks 2-2, an insertion before 4, and 6-6. */
const THREE = [sourceOf('abcdefg'), sourceOf('aBcXdeFg')] as const;

describe('truthOf', () => {
  const explained = (issues: readonly Issue[]) => truthOf(reviewed(...THREE, issues)).issues.map(({ hunks }) => hunks);

  test('gives an only issue all hunks', () => {
    expect(explained([issue(2, 2)])).toEqual([[1, 2, 3]]);
  });

  test('gives each issue the hunks that its lines touch, an insertion by either neighbour', () => {
    expect(explained([issue(1, 3), issue(4, 4), issue(6, 7)])).toEqual([[1, 2], [2], [3]]);
    expect(explained([issue(1, 2), issue(3, 3), issue(7, 7)])).toEqual([[1], [2], []]);
  });

  test('believes an issue that names its hunks, and gives those to nobody else', () => {
    expect(explained([issue(2, 6), issue(2, 6, [3, 2, 3])])).toEqual([[1], [2, 3]]);
  });

  test('leaves out numbers of hunks that there are not', () => {
    expect(explained([issue(2, 2, [1, 4])])).toEqual([[1]]);
  });

  test('names the places of hunks beyond the lines of their issue', () => {
    const [first] = truthOf(reviewed(...THREE, [issue(2, 2, [1, 2, 3])])).issues;
    expect(first?.places).toEqual([
      { line: 2, endLine: 2 },
      { line: 4, endLine: 4 },
      { line: 6, endLine: 6 },
    ]);
  });

  test('places what is missing at the end on the last line', () => {
    const [first] = truthOf(reviewed('a\nb\nc\n', 'A\nb\nc\nd\n', [issue(1, 1)])).issues;
    expect(first?.places).toEqual([
      { line: 1, endLine: 1 },
      { line: 3, endLine: 3 },
    ]);
  });
});

describe('programWithout', () => {
  const task = reviewed(...THREE, [issue(2, 2), issue(4, 4), issue(6, 6)]);

  test('solves all issues but one', () => {
    expect([0, 1, 2].map((index) => programWithout(task, index).source)).toEqual(
      ['abcXdeFg', 'aBcdeFg', 'aBcXdefg'].map(sourceOf),
    );
  });

  test('says where the lines of the program went', () => {
    const { lineOf } = programWithout(task, 0);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(lineOf)).toEqual([null, 1, 2, 3, 5, 6, null, 8, 9, null]);
  });

  test('refuses an issue that there is not', () => {
    expect(() => programWithout(task, 3)).toThrow('Expected the number of an issue, 0 to 2, got 3.');
  });
});

describe('programWithFix', () => {
  const task = reviewed(...THREE, [issue(2, 2), issue(4, 4), issue(6, 6)]);
  const fixed = (index: number, start: number, end: number, letters: string) =>
    programWithFix(task, index, { start, end, lines: [...letters] });

  test('puts a fix where its lines stand once the other issues are solved', () => {
    expect(fixed(2, 6, 6, 'G')).toBe(sourceOf('aBcXdeGg'));
    expect(fixed(1, 4, 3, 'Y')).toBe(sourceOf('aBcXYdeFg').replace('X\n', ''));
  });

  test('lets a fix span the places of other issues whose lines it keeps', () => {
    expect(fixed(1, 1, 7, 'abcXdefg')).toBe(THREE[1]);
  });

  test('takes the fix where it rewrites what another issue is about', () => {
    expect(fixed(0, 2, 6, 'BXY')).toBe(sourceOf('aBXYg'));
  });

  test('does what both say once', () => {
    expect(fixed(0, 1, 7, 'aBcXdeFg')).toBe(THREE[1]);
  });

  test.each([
    [0, 1],
    [3, 1],
    [8, 8],
    [9, 8],
    [1.5, 2],
    [Number.NaN, 2],
  ])('refuses the range %d to %d', (start, end) => {
    expect(() => fixed(0, start, end, 'x')).toThrow(`of the 7 lines of the program, got ${start} to ${end}.`);
  });

  test('of one range that holds all hunks of its issue, and of the whole solution, makes the solution', () => {
    const letter = fc.constantFrom<string>('', 'a', 'b', 'return x;', '}');
    const source = fc.array(letter, { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(
        source,
        source,
        fc.array(fc.nat(2), { minLength: 15, maxLength: 15 }),
        (program, solution, owners) => {
          const hunks = differenceHunks(text(program), text(solution));
          const issues = [0, 1, 2].map((owner) =>
            issue(
              1,
              1,
              hunks.flatMap((_, at) => (owners[at] === owner ? [at + 1] : [])),
            ),
          );
          const any = reviewed(text(program), text(solution), issues);
          const whole = { start: 1, end: program.length };
          for (const index of issues.keys()) {
            const own = hunks.filter((_, at) => owners[at] === index);
            expect(programWithFix(any, index, { ...whole, lines: solution })).toBe(text(solution));
            expect(programWithFix(any, index, { ...whole, lines: program })).toBe(programWithout(any, index).source);
            if (own.length === 1) expect(programWithFix(any, index, own[0]!)).toBe(text(solution));
          }
        },
      ),
    );
  });

  test('keeps every line that no hunk touches at the number that the line map names', () => {
    const source = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(
        source,
        source,
        fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
        (program, solution, mine) => {
          const numbers = differenceHunks(text(program), text(solution)).map((_, at) => at + 1);
          const [own, others] = [true, false].map((wanted) => numbers.filter((number) => mine[number] === wanted));
          const any = reviewed(text(program), text(solution), [issue(1, 1, own), issue(1, 1, others)]);
          const left = programWithout(any, 0);
          const lines = left.source.split('\n');
          for (const [at, line] of program.entries()) {
            const to = left.lineOf(at + 1);
            if (to !== null) expect(lines[to - 1]).toBe(line);
          }
          expect(left.lineOf(program.length + 1)).toBe(lines.length);
        },
      ),
    );
  });
});
