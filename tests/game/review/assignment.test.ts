import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from '../../../src/game/review/assignment.ts';

const tables = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

test('finds what trying every assignment finds, and pairs nothing that is worth nothing', () => {
  fc.assert(
    fc.property(tables, (values) => {
      const columns = assign(values);
      const taken = columns.filter((column) => column !== null);
      expect(new Set(taken).size).toBe(taken.length);
      const worths = columns.map((column, row) => (column === null ? null : values[row]![column]!));
      expect(worths).not.toContain(0);
      expect(worths.reduce<number>((sum, worth) => sum + (worth ?? 0), 0)).toBe(most(values));
    }),
    { numRuns: 300 },
  );
});

test('assigns nothing where there is nothing', () => {
  expect(assign([])).toEqual([]);
  expect(assign([[], []])).toEqual([null, null]);
});

/** The most that any assignment comes to, by trying them all. */
function most(values: readonly (readonly number[])[], taken: ReadonlySet<number> = new Set()): number {
  const [first, ...rest] = values;
  if (first === undefined) return 0;
  const paired = first.map((value, column) =>
    taken.has(column) ? 0 : value + most(rest, new Set([...taken, column])),
  );
  return Math.max(most(rest, taken), ...paired);
}
