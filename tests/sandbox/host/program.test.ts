import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createIsolates } from '../../../sandbox/host/isolates.ts';
import { createLink, type Link } from '../../../sandbox/host/link.ts';
import { loadProgram } from '../../../sandbox/host/program.ts';
import { workDone } from '../../../sandbox/host/work.ts';

const folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
afterAll(() => rmSync(folder, { recursive: true }));
const isolates = createIsolates(folder);

test('a program that is stopped for its work just as its time ends has not thrown by itself', () => {
  const link = createLink({ isolates, memoryMb: 64, seed: 1, print: () => {} });
  link.allow(20_000);
  const atTheEnd: Link = {
    ...link,
    callSubject(name, ...args) {
      if (name === 'workDone') link.allow(-100);
      return link.callSubject(name, ...args);
    },
  };
  expect(loadProgram(atTheEnd, 'export const f = 1; for (;;);', 'javascript')).toMatchObject({ status: 'timeout' });
  link.dispose();
});

test('a program is asked what it did even when its time is over', () => {
  const link = createLink({ isolates, memoryMb: 64, seed: 1, print: () => {} });
  link.allow(20_000);
  loadProgram(link, 'export const f = 1; for (let i = 0; i < 1000; i++);', 'javascript');
  link.allow(-100);
  expect(workDone(link)?.units).toBeGreaterThanOrEqual(1000);
  link.dispose();
});
