/** The pages of `messages/` are the specification of what is said of each failure, to the letter. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import { playObservations, playPrograms, playTests, readPage } from './messages/play.ts';
import { writeTasks } from './messages/tasks.ts';

const folder = mkdtempSync(join(tmpdir(), 'tracefix-messages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['matchers', playTests],
  ['errors', playTests],
  ['loading', playPrograms],
  ['observations', playObservations],
])('%s', (name, play) => {
  const page = readPage(name);
  let said: ReadonlyMap<string, string>;
  beforeAll(async () => {
    writeTasks(folder);
    said = await play(page, folder);
  }, 60_000);

  test.each(page.cases)('$title', ({ title, says }) => {
    expect(said.get(title)).toBe(says);
  });
});

test('a program that fails while tests are registered is told with its own error and line', async () => {
  await using sandbox = createSandbox({ hosts: 1, spares: 0 });
  const code = `import { describe, test } from 'vitest'; import { rates } from './program.js';
describe('rates', () => { for (const rate of rates()) test(rate, () => {}); });`;
  const source = "export const rates = () => {\n  throw new RangeError('no rates');\n};";
  const suite = [{ name: 'a.test.js', code, tests: ['rates > one'], imports: ['rates'] }];
  const limits = { timeoutMs: 8000, memoryMb: 64 };
  expect(await sandbox.run({ source, language: 'javascript', suite, limits, seed: 1 })).toMatchObject({
    status: 'load_error',
    line: 2,
    message: 'The tests cannot be run against this program: RangeError: no rates\n    at rates (program.js:2:9)',
  });
});

test('a missing export is told where the test calls it by another name, and not of an error of the program', async () => {
  await using sandbox = createSandbox({ hosts: 1, spares: 0 });
  const code = `import { test } from 'vitest'; import total, { rate as first$, size } from './program.js';
test('renamed', () => first$()); test('default', () => total()); test('within', () => size());`;
  const source = 'export function size(list) {\n  return list.length;\n}';
  const suite = [
    { name: 'a.test.js', code, tests: ['renamed', 'default', 'within'], imports: ['default', 'rate', 'size'] },
  ];
  const limits = { timeoutMs: 8000, memoryMb: 64 };
  const { files } = await sandbox.run({ source, language: 'javascript', suite, limits, seed: 1 });
  expect(files[0]!.tests.map(({ message }) => message)).toEqual([
    "TypeError: first$ is not a function\n(thrown in the test itself, not in the program)\nThe program does not export 'rate'. It exports 'size'.",
    "TypeError: total is not a function\n(thrown in the test itself, not in the program)\nThe program does not export 'default'. It exports 'size'.",
    "TypeError: Cannot read properties of undefined (reading 'length')\n    at size (program.js:2:15)",
  ]);
});

test('no case is written twice or lost in reading', () => {
  for (const name of ['matchers', 'errors', 'loading', 'observations']) {
    const titles = readPage(name).cases.map(({ title }) => title);
    const headings = readFileSync(new URL(`messages/${name}.md`, import.meta.url), 'utf8').match(/^## .+$/gm);
    expect(headings).toEqual([...new Set(titles)].map((title) => `## ${title}`));
  }
});

test('every matcher that tests may use has a case', () => {
  const api = readFileSync(new URL('../../docs/test-api.md', import.meta.url), 'utf8');
  const matchers = [
    ...api
      .split('## Matchers')[1]!
      .split('## ')[0]!
      .matchAll(/`(to[A-Z]\w*)`/g),
  ].map(([, name]) => name!);
  const code = readPage('matchers').cases.map((each) => each.code);
  expect(matchers.length).toBeGreaterThan(40);
  expect(matchers.filter((name) => !code.some((text) => text.includes(`.${name}(`)))).toEqual([]);
});
