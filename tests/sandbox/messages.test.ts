/** The pages of `messages/` are the specification of what is said of each failure, to the letter. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
