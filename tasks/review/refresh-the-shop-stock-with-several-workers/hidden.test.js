import { expect, test } from 'vitest';
import { createRefresher } from './program.js';

function world({ fails = () => false, ms = {} } = {}) {
  const shown = new Map();
  const asked = [];
  const pauses = [];
  let atWork = 0;
  let most = 0;
  const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const services = {
    warehouse: {
      async stock(article) {
        asked.push(article);
        atWork += 1;
        most = Math.max(most, atWork);
        await sleep(ms[article] ?? 5);
        atWork -= 1;
        if (fails('warehouse', article)) throw new Error(`attempt ${asked.length}`);
        return article.length;
      },
    },
    shop: {
      async stock(article) {
        if (fails('shop', article)) throw new Error('shop is closed');
        return shown.get(article) ?? 0;
      },
      async setStock(article, pieces) {
        if (fails('set', article)) throw new Error('read only');
        shown.set(article, pieces);
      },
    },
    async sleep(time) {
      pauses.push(time);
      asked.push('pause begins');
      await sleep(time);
      asked.push('pause ends');
    },
  };
  return { ...createRefresher(services), shown, asked, pauses, most: () => most };
}

test('gives up after the third attempt', async () => {
  const { stockOf, asked, pauses } = world({ fails: (service) => service === 'warehouse' });
  await expect(stockOf('pen')).rejects.toThrow(new Error('attempt 7'));
  expect(asked).toEqual(['pen', 'pause begins', 'pause ends', 'pen', 'pause begins', 'pause ends', 'pen']);
  expect(pauses).toEqual([200, 400]);
});

test('asks no further once it has an answer', async () => {
  const { stockOf, asked } = world();
  expect(await stockOf('paper')).toBe(5);
  expect(asked).toEqual(['paper']);
});

test('takes the next article when one is done', async () => {
  const { refresh, asked, shown } = world({ ms: { slow: 100 } });
  expect(await refresh(['slow', 'b', 'cc', 'dd', 'eee'], { workers: 2 })).toEqual({ changed: 5, same: 0, failed: [] });
  expect(asked).toEqual(['slow', 'b', 'cc', 'dd', 'eee']);
  expect([...shown]).toEqual([
    ['b', 1],
    ['cc', 2],
    ['dd', 2],
    ['eee', 3],
    ['slow', 4],
  ]);
});

test('has four workers', async () => {
  const { refresh, most } = world();
  const articles = Array.from({ length: 9 }, (_, at) => `article-${at}`);
  expect(await refresh(articles)).toEqual({ changed: 9, same: 0, failed: [] });
  expect(most()).toBe(4);
  expect(await refresh(articles)).toEqual({ changed: 0, same: 9, failed: [] });
});

test('more workers than articles', async () => {
  const { refresh, asked } = world();
  expect(await refresh(['xy', 'z'], { workers: 7 })).toEqual({ changed: 2, same: 0, failed: [] });
  expect(asked).toEqual(['xy', 'z']);
  expect(await refresh([])).toEqual({ changed: 0, same: 0, failed: [] });
});

test('lists what failed in the order of the list', async () => {
  const broken = { warehouse: 'ink', shop: 'cap', set: 'fan' };
  const { refresh, shown } = world({ fails: (service, article) => broken[service] === article });
  expect(await refresh(['ink', 'map', 'cap', 'fan', 'tent'])).toEqual({ changed: 2, same: 0, failed: ['ink', 'cap', 'fan'] });
  expect([...shown]).toEqual([
    ['map', 3],
    ['tent', 4],
  ]);
});

test('refreshes an article once', async () => {
  const { refresh, asked } = world();
  expect(await refresh(['bb', 'a', 'bb', 'a', 'bb'], { workers: 3 })).toEqual({ changed: 2, same: 0, failed: [] });
  expect(asked).toEqual(['bb', 'a']);
});
