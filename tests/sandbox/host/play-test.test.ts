import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createIsolates } from '../../../sandbox/host/isolates.ts';
import { createLink, type Link } from '../../../sandbox/host/link.ts';
import { playTest } from '../../../sandbox/host/play-test.ts';
import { loadProgram } from '../../../sandbox/host/program.ts';
import { loadSuite } from '../../../sandbox/host/suite.ts';
import { oneTest, testFile } from '../try-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
afterAll(() => rmSync(folder, { recursive: true }));
const isolates = createIsolates(folder);

/** A link on which one test, called `it`, is ready to be played. */
function linked(source: string, body: string): Link {
  const link = createLink({ isolates, memoryMb: 64, seed: 1, print: () => {} });
  link.allow(10_000);
  const program = loadProgram(link, source, 'javascript');
  if ('status' in program) throw new Error(program.message);
  link.enterJudge('receiveProgram', program.exports);
  const { name, code } = testFile(oneTest(body));
  loadSuite(link, name, code, program.names, 10_000);
  link.enterJudge('expectTests', '["it"]');
  return link;
}

test('a test whose time ends just before it is asked for its outcome was stopped, and its host lives on', () => {
  const link = linked('export const f = () => 1;', 'expect(f()).toBe(1);');
  const atTheEnd: Link = {
    ...link,
    enterJudge(name, ...args) {
      if (name === 'poll') link.allow(-100);
      return link.enterJudge(name, ...args);
    },
  };
  expect(playTest(atTheEnd, 0, 10_000)).toMatchObject({
    passed: false,
    isLate: true,
    message: expect.stringMatching(/^The test was stopped after 10000 ms/),
  });
  link.dispose();
});

test('a test that fills the memory of the tests fails, and the next one has a judge', () => {
  const link = linked(
    'export const f = (g) => { for (;;) g(); };',
    'const a = []; f(() => { a.push(new Array(1e5).fill(7)); });',
  );
  expect(playTest(link, 0, 20_000)).toMatchObject({ passed: false, message: expect.stringMatching(/memory/) });
  expect(link.isDead()).toBe(true);
  link.dispose();
  const next = linked('export const f = () => 1;', 'expect(f()).toBe(1);');
  expect(playTest(next, 0, 10_000).passed).toBe(true);
  next.dispose();
});
