import { expect, test } from 'vitest';
import { createImporter } from './program.js';

const photo = { bytes: [1, 2], takenOn: '2025-07-09' };

test('stores a photo by year and month', async () => {
  const stored = [];
  const importer = createImporter({
    read: async () => photo,
    store: async (key, { bytes }) => void stored.push([key, bytes.length]),
    wait: async () => {},
  });
  expect(await importer.importOne('sea.jpg')).toBe('2025/07/sea.jpg');
  expect(stored).toEqual([['2025/07/sea.jpg', 2]]);
  expect(importer.progress()).toEqual({ done: 1, running: 0 });
});

test('tries again after a failure', async () => {
  const events = [];
  let failures = 2;
  const importer = createImporter({
    read: async (name) => {
      failures -= 1;
      if (failures >= 0) throw new Error(`cannot read ${name}`);
      return photo;
    },
    store: async () => {},
    wait: async (ms) => void events.push(ms),
    log: (line) => events.push(line),
  });
  expect(await importer.importOne('a.jpg')).toBe('2025/07/a.jpg');
  expect(events).toEqual(['retry a.jpg: cannot read a.jpg', 100, 'retry a.jpg: cannot read a.jpg', 200]);
});

test('tells what was imported and what was not', async () => {
  const importer = createImporter({
    read: async (name) => (name === 'b' ? { bytes: [], takenOn: '2025-01-01' } : photo),
    store: async () => {},
    wait: async () => {},
  });
  expect(await importer.importAll(['a', 'b', 'c'])).toEqual({
    imported: ['2025/07/a', '2025/07/c'],
    failed: [{ name: 'b', message: 'b is empty' }],
  });
});

test('works on two photos at once', async () => {
  let open = 0;
  let most = 0;
  const importer = createImporter({
    read: async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 10));
      open -= 1;
      return photo;
    },
    store: async () => {},
    wait: async () => {},
  });
  await importer.importAll(['a', 'b', 'c', 'd', 'e']);
  expect(most).toBe(2);
});
