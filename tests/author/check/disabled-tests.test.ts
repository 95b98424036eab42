import { describe, expect, test } from 'vitest';
import { disabledTests } from '../../../src/author/check/disabled-tests.ts';

const find = (code: string) =>
  disabledTests({ name: 'visible.test.ts', code }).map(({ line, call }) => `${line}: ${call}`);

describe('disabledTests', () => {
  test.each([
    ["test.skip('a', () => {});", '1: test.skip'],
    ["describe('a', () => {\n  it.only('b', () => {});\n});", '2: it.only'],
    ["describe.skip('a', () => {});", '1: describe.skip'],
    ["test.skipIf(true)('a', () => {});", '1: test.skipIf'],
    ["test.todo('a');", '1: test.todo'],
  ])('finds %j', (code, found) => {
    expect(find(code)).toEqual([found]);
  });

  test('leaves alone what only looks like it', () => {
    expect(
      find(
        "const list: { skip(n: number): void } = page;\nlist.skip(3);\ntest('test.skip', () => {});\ntest.each([1])('a', () => {});",
      ),
    ).toEqual([]);
  });
});
