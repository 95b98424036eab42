import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../src/agent/repair/candidates.ts';
import { replaceLines } from '../../../src/agent/repair/replace-lines.ts';

/** Nothing is known of the tests. */
const UNKNOWN = { tests: [], loadFailure: null, line: null };

const REPAIRS = [
  ['if (a < b) go();', 'if (a <= b) go();'],
  ['const c = a || b;', 'const c = a ?? b;'],
  ['f(a, b);', 'f(b, a);'],
  ['async function f() { g(); }', 'async function f() { await g(); }'],
  ['const t = a + b % c;', 'const t = (a + b) % c;'],
  ['list.some(one);', 'list.every(one);'],
  ['const copy = [...list];', 'const copy = list.map((one) => ({ ...one }));'],
  ['if (name in record) go();', 'if (Object.hasOwn(record, name)) go();'],
  ['function f(a: number): number {\n  a;\n}', 'function f(a: number): number {\n  return a;\n}'],
  ['function f(a) {\n  if (!a) return;\n}', 'function f(a) {\n  if ((a)) return;\n}'],
  ['f();\ng();', 'f();\n'],
] as const;

describe('candidates', () => {
  test.each(REPAIRS)('of %j hold %j', (broken, repaired) => {
    const sources = candidatesFor(broken, 'typescript', UNKNOWN, 1).map(({ source }) => source);
    expect(sources).toContain(repaired);
  });

  test.each([
    ['const a = (1 + 2;', 'const a = (1 + 2);'],
    ['retrun();\nfunction f() { retrun 1; }', 'retrun();\nfunction f() { return 1; }'],
    ['const f = () => { await g(); };', 'const f = async () => { await g(); };'],
    ['const f = () => { a: 1, b: 2 };', 'const f = () => ({ a: 1, b: 2 });'],
  ])('of %j, which does not parse, hold %j', (broken, repaired) => {
    const examined = { tests: [], loadFailure: 'SyntaxError', line: broken.split('\n').length };
    const sources = candidatesFor(broken, 'javascript', examined, 1).map(({ source }) => source);
    expect(sources).toContain(repaired);
  });

  test('are the same for the same seed, and share one hope', () => {
    const source = 'export const f = (a, b) => (a < b ? a + 1 : b - 1);\n';
    const candidates = candidatesFor(source, 'javascript', UNKNOWN, 7);
    expect(candidatesFor(source, 'javascript', UNKNOWN, 7)).toEqual(candidates);
    expect(candidates.reduce((sum, { hope }) => sum + hope, 0)).toBeCloseTo(1);
    expect(candidates.map(({ hope }) => hope)).toEqual(candidates.map(({ hope }) => hope).toSorted((a, b) => b - a));
  });
});

describe('replaceLines', () => {
  test('makes one source of the other by one range', () => {
    expect(replaceLines('a\nb\nc\nd\n', 'a\nX\nc\nY\nZ\n')).toEqual({
      action_type: 'REPLACE_LINES',
      start_line: 2,
      end_line: 4,
      new_code_block: 'X\nc\nY\nZ\n',
    });
    expect(replaceLines('a\n', 'a\n')).toBeNull();
  });
});
