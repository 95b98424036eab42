import { expect, test } from 'vitest';
import { createRefresher } from './program.js';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function setup(inWarehouse, inShop, hiccups = {}) {
  const log = [];
  const warehouse = {
    async stock(article) {
      log.push(`${article}?`);
      await sleep(10);
      if (hiccups[article] > 0) {
        hiccups[article] -= 1;
        throw new Error('warehouse is busy');
      }
      return inWarehouse[article];
    },
  };
  const shop = {
    stock: async (article) => inShop[article],
    async setStock(article, pieces) {
      log.push(`${article}=${pieces}`);
      inShop[article] = pieces;
    },
  };
  return { log, inShop, refresher: createRefresher({ warehouse, shop, sleep }) };
}

test('sets what differs', async () => {
  const { refresher, inShop } = setup({ lamp: 3, desk: 0 }, { lamp: 5, desk: 0 });
  expect(await refresher.refresh(['lamp', 'desk'], { workers: 1 })).toEqual({ changed: 1, same: 1, failed: [] });
  expect(inShop).toEqual({ lamp: 3, desk: 0 });
});

test('workers share the list', async () => {
  const { refresher, log } = setup({ a: 1, b: 1, c: 1, d: 1 }, { a: 1, b: 1, c: 1, d: 1 });
  expect(await refresher.refresh(['a', 'b', 'c', 'd'], { workers: 2 })).toEqual({ changed: 0, same: 4, failed: [] });
  expect(log).toEqual(['a?', 'b?', 'c?', 'd?']);
});

test('pauses before it asks again', async () => {
  const { refresher } = setup({ lamp: 7 }, { lamp: 0 }, { lamp: 2 });
  const start = Date.now();
  expect(await refresher.stockOf('lamp')).toBe(7);
  expect(Date.now() - start).toBe(630);
});

test('leaves the shop alone when the warehouse is out of reach', async () => {
  const { refresher, inShop } = setup({ lamp: 7, desk: 2 }, { lamp: 4, desk: 1 }, { lamp: 3 });
  expect(await refresher.refresh(['lamp', 'desk'], { workers: 1 })).toEqual({ changed: 1, same: 0, failed: ['lamp'] });
  expect(inShop).toEqual({ lamp: 4, desk: 2 });
});
