import { expect, test } from 'vitest';
import { createArchiver } from './program.js';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function setup(closed, broken = []) {
  const events = [];
  const live = {
    list: async () => Object.entries(closed).map(([id, closedOn]) => ({ id, closedOn })),
    read: async (id) => `content of ${id}`,
    async remove(id) {
      await wait(5);
      events.push(`removed ${id}`);
    },
  };
  const archive = {
    async write(id, content) {
      await wait(20);
      if (broken.includes(id)) throw new Error('disk full');
      events.push(`wrote ${content}`);
    },
  };
  const archiver = createArchiver({ live, archive, log: (line) => events.push(line) });
  return { archiver, events };
}

test('moves a case', async () => {
  const { archiver, events } = setup({});
  await archiver.archiveOne('k1');
  expect(events).toEqual(['wrote content of k1', 'removed k1']);
});

test('moves what was closed before the day', async () => {
  const { archiver } = setup({ a: '2026-01-05', b: null, c: '2026-01-03', d: '2026-02-01' });
  expect(await archiver.archiveAll('2026-02-01')).toEqual({ moved: ['c', 'a'], failed: [] });
});

test('moves one case after the other', async () => {
  const { archiver, events } = setup({ a: '2026-01-05', b: '2026-01-05' });
  await archiver.archiveAll('2026-02-01');
  expect(events).toEqual(['wrote content of a', 'removed a', 'wrote content of b', 'removed b']);
});

test('goes on after a case that fails', async () => {
  const { archiver, events } = setup({ a: '2026-01-01', b: '2026-01-02' }, ['a']);
  expect(await archiver.archiveAll('2026-02-01')).toEqual({ moved: ['b'], failed: ['a'] });
  expect(events).toEqual(['a: disk full', 'wrote content of b', 'removed b']);
});
