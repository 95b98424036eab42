import { afterAll, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { collected, LIMITS } from '../try-program.ts';

const sandbox = createSandbox({ hosts: 1, spares: 0 });
afterAll(() => sandbox.close());

const SOURCE = `const SIGNS = ['minus', 'zero', 'plus'];
export const f = (n) => {
  if (n < 0) return SIGNS[0];
  if (n === 0)
    return SIGNS[1];
  const twice = (m) =>
    m * 2;
  for (let i = 0; i < n; i++)
    twice(i);
  switch (n) {
    case 1:
      return 'one';
    default:
      return SIGNS[2];
  }
};
`;

const suite = [
  collected("test('a', () => f(-1)); test('b', () => f(0)); test('c', () => f(1)); test('d', () => {});", [
    'a',
    'b',
    'c',
    'd',
  ]),
];
const run = (coverage: boolean) =>
  sandbox.run({ source: SOURCE, language: 'javascript', suite, limits: LIMITS, seed: 1, coverage });

test('the lines of each test are told when they are asked for', async () => {
  const { files } = await run(true);
  expect(files[0]!.tests.map(({ lines }) => lines)).toEqual([[3], [3, 4, 5], [3, 4, 6, 7, 8, 9, 10, 12], []]);
});

test('and not otherwise, with the same work either way', async () => {
  const [plain, covered] = [await run(false), await run(true)].map(({ files }) => files[0]!.tests);
  expect(plain!.map(({ lines }) => lines)).toEqual([undefined, undefined, undefined, undefined]);
  expect(plain!.map(({ work }) => work)).toEqual(covered!.map(({ work }) => work));
});
