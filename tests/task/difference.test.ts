import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceHunks } from '../../src/task/difference.ts';

const line = fc.constantFrom<string>('', 'a', 'b', '  return x;', '}');
const source = fc.array(line, { maxLength: 12 });

describe('differenceHunks', () => {
  test('names a replaced line', () => {
    expect(differenceHunks('a\nb\nc\n', 'a\nB\nc\n')).toEqual([{ start: 2, end: 2, lines: ['B'] }]);
  });

  test('names an insertion by an empty range before the line', () => {
    expect(differenceHunks('a\nc\n', 'a\nb\nc\n')).toEqual([{ start: 2, end: 1, lines: ['b'] }]);
  });

  test('names a deletion by a range without lines', () => {
    expect(differenceHunks('a\nb\nc', 'a\nc')).toEqual([{ start: 2, end: 2, lines: [] }]);
  });

  test('sees no difference in a final newline', () => {
    expect(differenceHunks('a\nb', 'a\nb\n')).toEqual([]);
  });

  test('applied bottom-up, its hunks turn the program into the solution', () => {
    fc.assert(
      fc.property(source, source, (program, solution) => {
        const lines = [...program];
        const text = (parts: string[]) => parts.map((part) => `${part}\n`).join('');
        for (const hunk of differenceHunks(text(program), text(solution)).reverse()) {
          lines.splice(hunk.start - 1, hunk.end - hunk.start + 1, ...hunk.lines);
        }
        expect(lines).toEqual(solution);
      }),
    );
  });

  test('keeps an unchanged line between any two hunks', () => {
    fc.assert(
      fc.property(source, source, (program, solution) => {
        const hunks = differenceHunks(program.join('\n'), solution.join('\n'));
        for (const [at, hunk] of hunks.entries()) {
          expect(at === 0 || hunk.start > hunks[at - 1]!.end + 1).toBe(true);
        }
      }),
    );
  });

  test('makes one hunk of texts that differ too much for their least difference to be found', () => {
    const lines = (name: string) => Array.from({ length: 1000 }, (_, at) => (at % 2 ? 'same' : `${name} ${at}`));
    const [hunk, ...others] = differenceHunks(
      ['a', ...lines('x'), 'z'].join('\n'),
      ['a', ...lines('y'), 'new', 'z'].join('\n'),
    );
    expect(others).toEqual([]);
    expect(hunk).toEqual({ start: 2, end: 1001, lines: [...lines('y'), 'new'] });
  });
});
