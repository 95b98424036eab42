import { expect, test } from 'vitest';
import { createArchiver } from './program.js';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function setup(cases, { failing = {}, slow = 10 } = {}) {
  const log = [];
  const store = new Map(cases);
  const archived = new Map();
  let atWork = 0;
  let most = 0;
  let lists = 0;
  const fail = (id, step) => {
    if (failing[id] === step) throw new Error(`no ${step}`);
  };
  const live = {
    async list() {
      lists += 1;
      await wait(1);
      return [...store].map(([id, closedOn]) => ({ id, closedOn }));
    },
    async read(id) {
      atWork += 1;
      most = Math.max(most, atWork);
      await wait(slow);
      if (failing[id]) atWork -= 1;
      fail(id, 'read');
      return { text: id.toUpperCase() };
    },
    async remove(id) {
      await wait(slow);
      atWork -= 1;
      store.delete(id);
    },
  };
  const archive = {
    async write(id, content) {
      await wait(slow);
      fail(id, 'write');
      archived.set(id, content.text);
    },
  };
  const archiver = createArchiver({ live, archive, log: (line) => log.push(line) });
  return { archiver, log, store, archived, most: () => most, lists: () => lists };
}

const days = (ids) => [...ids].map((id, at) => [id, `2025-03-${String(at + 10)}`]);

test('the earliest closed come first, those of one day by id', async () => {
  const { archiver, store, archived } = setup([['z', '2025-03-02'], ['b', '2025-03-01'], ['y', '2025-03-03'], ['a', '2025-03-02'], ['o', null]]);
  expect(await archiver.archiveAll('2025-03-03')).toEqual({ moved: ['b', 'a', 'z'], failed: [] });
  expect([...store.keys()]).toEqual(['y', 'o']);
  expect([...archived]).toEqual([['b', 'B'], ['a', 'A'], ['z', 'Z']]);
});

test('has at most one case in hand', async () => {
  const { archiver, most } = setup(days('abcde'));
  await archiver.archiveAll('2025-04-01');
  expect(most()).toBe(1);
});

test('what fails stays in the live store', async () => {
  const { archiver, store, log, archived } = setup(days('abc'), { failing: { a: 'read', c: 'write' } });
  expect(await archiver.archiveAll('2025-04-01')).toEqual({ moved: ['b'], failed: ['a', 'c'] });
  expect([...store.keys()]).toEqual(['a', 'c']);
  expect([...archived.keys()]).toEqual(['b']);
  expect(log).toEqual(['a: no read', 'c: no write']);
});

test('gives up after three failures in a row', async () => {
  const { archiver, log } = setup(days('abcde'), { failing: { a: 'write', b: 'write', c: 'read', d: 'write' } });
  expect(await archiver.archiveAll('2025-04-01')).toEqual({ moved: [], failed: ['a', 'b', 'c'] });
  expect(log).toEqual(['a: no write', 'b: no write', 'c: no read', 'gave up after c']);
});

test('failures that are not in a row do not count', async () => {
  const { archiver } = setup(days('abcdef'), { failing: { a: 'write', b: 'write', d: 'read', f: 'write' } });
  expect(await archiver.archiveAll('2025-04-01')).toEqual({ moved: ['c', 'e'], failed: ['a', 'b', 'd', 'f'] });
});

test('one run at a time', async () => {
  const { archiver, lists, store } = setup(days('ab'));
  const runs = [archiver.archiveAll('2025-03-11'), archiver.archiveAll('2025-04-01')];
  expect(await Promise.all(runs)).toEqual([{ moved: ['a'], failed: [] }, { moved: ['a'], failed: [] }]);
  expect(lists()).toBe(1);
  expect(await archiver.archiveAll('2025-04-01')).toEqual({ moved: ['b'], failed: [] });
  expect(store.size).toBe(0);
});
