import { expect, test } from 'vitest';
import { countAll, readAll } from './program.js';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function book(pages, { ms = 5, fails = () => false, closing = null } = {}) {
  const events = [];
  let busy = 0;
  let most = 0;
  return {
    events,
    most: () => most,
    async fetch(cursor) {
      busy += 1;
      most = Math.max(most, busy);
      const begun = Date.now();
      await wait(ms);
      busy -= 1;
      const at = cursor === null ? 0 : Number(cursor.slice(1));
      const failed = fails(at, events.length);
      events.push({ at, begun, failed });
      if (failed) throw new Error(`no page ${at} at event ${events.length}`);
      return { items: pages[at], next: at === pages.length - 1 ? null : `p${at + 1}` };
    },
    async close() {
      events.push('close begins');
      await wait(7);
      events.push('close ends');
      if (closing !== null) throw closing;
    },
  };
}

async function drain(reader, pauseMs = 0) {
  const items = [];
  try {
    for await (const item of reader) {
      items.push(item);
      if (pauseMs > 0) await wait(pauseMs);
    }
  } catch (error) {
    items.push(`! ${error.message}`);
  }
  return items;
}

test('a single page, an empty one', async () => {
  expect(await drain(readAll(book([[1, 2, 3]])))).toEqual([1, 2, 3]);
  expect(await countAll(book([[]]))).toBe(0);
  expect(await countAll(book([[], [], [7]]))).toBe(1);
});

test('fetches while the reader reads', async () => {
  const ledger = book([[1], [2], [3]], { ms: 50 });
  const start = Date.now();
  expect(await drain(readAll(ledger), 50)).toEqual([1, 2, 3]);
  expect(ledger.events.slice(0, 3).map(({ begun }) => begun - start)).toEqual([0, 50, 100]);
  expect(ledger.most()).toBe(1);
});

test('pauses are doubled', async () => {
  const ledger = book([['x']], { ms: 1, fails: (_, calls) => calls < 4 });
  const start = Date.now();
  expect(await drain(readAll(ledger, { attempts: 5, pauseMs: 10 }))).toEqual(['x']);
  expect(ledger.events.slice(0, 5).map(({ begun }) => begun - start)).toEqual([0, 11, 32, 73, 154]);
});

test('three attempts with a pause of 100 ms are the standard', async () => {
  const ledger = book([['x']], { ms: 1, fails: () => true });
  expect(await drain(readAll(ledger))).toEqual(['! no page 0 at event 3']);
  expect(ledger.events.slice(0, 3).map(({ begun }) => begun - ledger.events[0].begun)).toEqual([0, 101, 302]);
  expect(ledger.events.slice(3)).toEqual(['close begins', 'close ends']);
});

test('an error waits for its turn', async () => {
  const ledger = book([[1, 2, 3], [4]], { fails: (at) => at === 1 });
  expect(await drain(readAll(ledger, { attempts: 2, pauseMs: 1 }), 20)).toEqual([1, 2, 3, '! no page 1 at event 3']);
});

test('a reader who stops never hears of the error, and the request ends before the connection is given back', async () => {
  const ledger = book([[1, 2], [3]], { ms: 30, fails: (at) => at === 1 });
  for await (const item of readAll(ledger, { attempts: 1 })) {
    if (item === 1) break;
  }
  expect(ledger.events.slice(1).map((event) => event.failed ?? event)).toEqual([true, 'close begins', 'close ends']);
});

test('has given the connection back when it is done', async () => {
  const ledger = book([[1]]);
  await countAll(ledger);
  expect(ledger.events.at(-1)).toBe('close ends');
});

test('a connection that cannot be given back is a warning', async () => {
  const warnings = [];
  const ledger = book([[1], [2]], { closing: new Error('already closed') });
  expect(await drain(readAll(ledger, { warn: (error) => warnings.push(error.message) }))).toEqual([1, 2]);
  expect(warnings).toEqual(['already closed']);
  expect(await countAll(book([[5]], { closing: new Error('again') }))).toBe(1);
});

test('the counter takes the same options', async () => {
  const ledger = book([[5]], { fails: (_, calls) => calls < 1 });
  await expect(countAll(ledger, { attempts: 1 })).rejects.toThrow('no page 0 at event 1');
});
