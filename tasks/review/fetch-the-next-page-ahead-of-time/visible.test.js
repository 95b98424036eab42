import { expect, test } from 'vitest';
import { countAll, readAll } from './program.js';

function sourceOf(pages, failures = {}) {
  const log = [];
  return {
    log,
    async fetch(cursor) {
      const at = cursor ?? 0;
      log.push(`fetch ${at}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (failures[at] > 0) {
        failures[at] -= 1;
        throw new Error(`page ${at} is out of reach`);
      }
      return { items: pages[at], next: at + 1 < pages.length ? at + 1 : null };
    },
    async close() {
      log.push('close');
    },
  };
}

async function collect(reader, into = []) {
  for await (const item of reader) into.push(item);
  return into;
}

test('reads all pages', async () => {
  const source = sourceOf([['a', 'b'], [], ['c']]);
  expect(await collect(readAll(source))).toEqual(['a', 'b', 'c']);
  expect(source.log).toEqual(['fetch 0', 'fetch 1', 'fetch 2', 'close']);
});

test('asks for the next page before the first item', async () => {
  const source = sourceOf([['a'], ['b']]);
  const reader = readAll(source);
  await reader.next();
  expect(source.log).toEqual(['fetch 0', 'fetch 1']);
  await reader.return();
  expect(source.log).toEqual(['fetch 0', 'fetch 1', 'close']);
});

test('repeats a request that fails', async () => {
  const source = sourceOf([['a'], ['b']], { 1: 2 });
  expect(await countAll(source)).toBe(2);
  expect(source.log).toEqual(['fetch 0', 'fetch 1', 'fetch 1', 'fetch 1', 'close']);
});

test('hands out what came before an error', async () => {
  const source = sourceOf([['a', 'b'], ['c']], { 1: 9 });
  const items = [];
  await expect(collect(readAll(source, { attempts: 1 }), items)).rejects.toThrow('page 1 is out of reach');
  expect(items).toEqual(['a', 'b']);
  expect(source.log.at(-1)).toBe('close');
});
