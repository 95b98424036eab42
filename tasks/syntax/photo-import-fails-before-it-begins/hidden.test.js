import { describe, expect, test } from 'vitest';
import { createImporter } from './program.js';

const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function setup({ read = async () => ({ bytes: 'xyz', takenOn: '2024-12-31' }), store = async () => {}, ...options } = {}) {
  const waits = [];
  const lines = [];
  const importer = createImporter({
    read,
    store,
    wait: async (ms) => void waits.push(ms),
    log: (line) => lines.push(line),
    ...options,
  });
  return { importer, waits, lines };
}

describe('one photo', () => {
  test('gives up after the last attempt', async () => {
    const { importer, waits, lines } = setup({
      store: async (key) => {
        throw new TypeError(`no room for ${key}`);
      },
      attempts: 4,
    });
    await expect(importer.importOne('z.png')).rejects.toThrow(new TypeError('no room for 2024/12/z.png'));
    expect(waits).toEqual([100, 200, 400]);
    expect(lines).toEqual(Array(3).fill('retry z.png: no room for 2024/12/z.png'));
    expect(importer.progress()).toEqual({ done: 1, running: 0 });
  });

  test('a single attempt does not wait', async () => {
    const { importer, waits } = setup({ read: async () => ({ bytes: '', takenOn: '2024-01-01' }), attempts: 1 });
    await expect(importer.importOne('q')).rejects.toThrow('q is empty');
    expect(waits).toEqual([]);
  });

  test('three attempts unless said otherwise', async () => {
    let reads = 0;
    const { importer } = setup({
      read: async () => {
        reads += 1;
        throw new Error('away');
      },
    });
    await expect(importer.importOne('q')).rejects.toThrow('away');
    expect(reads).toBe(3);
  });

  test('reads again when storing failed', async () => {
    const calls = [];
    const { importer } = setup({
      read: async (name) => {
        calls.push(`read ${name}`);
        return { bytes: [0], takenOn: '2020-02-29' };
      },
      store: async (key) => {
        calls.push(`store ${key}`);
        if (calls.length < 3) throw new Error('busy');
      },
    });
    expect(await importer.importOne('k')).toBe('2020/02/k');
    expect(calls).toEqual(['read k', 'store 2020/02/k', 'read k', 'store 2020/02/k']);
  });

  test('waits before it goes on', async () => {
    const events = [];
    let bad = true;
    const importer = createImporter({
      read: async () => {
        events.push('read');
        if (bad) throw new Error('x');
        return { bytes: [1], takenOn: '2024-05-05' };
      },
      store: async () => later(5).then(() => events.push('stored')),
      wait: (ms) =>
        later(ms).then(() => {
          bad = false;
          events.push('waited');
        }),
    });
    const key = importer.importOne('p').then((value) => events.push(value));
    expect(importer.progress()).toEqual({ done: 0, running: 1 });
    await key;
    expect(events).toEqual(['read', 'waited', 'read', 'stored', '2024/05/p']);
  });
});

describe('many photos', () => {
  test('keeps the order of the names, whoever is first', async () => {
    const times = { slow: 50, quick: 5, middle: 20 };
    const { importer } = setup({
      read: (name) => later(times[name]).then(() => ({ bytes: name, takenOn: '2023-03-03' })),
      store: async (key) => {
        if (key.endsWith('middle')) throw new Error('refused');
      },
      attempts: 1,
    });
    expect(await importer.importAll(['slow', 'quick', 'middle'], { atOnce: 3 })).toEqual({
      imported: ['2023/03/slow', '2023/03/quick'],
      failed: [{ name: 'middle', message: 'refused' }],
    });
    expect(importer.progress()).toEqual({ done: 3, running: 0 });
  });

  test('the next one begins when one is finished', async () => {
    const begun = [];
    const { importer } = setup({
      read: (name) => {
        begun.push(name);
        return later(name === 'a' ? 30 : 10).then(() => ({ bytes: 'x', takenOn: '2023-03-03' }));
      },
    });
    const all = importer.importAll(['a', 'b', 'c', 'd', 'e']);
    await later(1);
    expect(begun).toEqual(['a', 'b']);
    expect(importer.progress()).toEqual({ done: 0, running: 2 });
    await later(14);
    expect(begun).toEqual(['a', 'b', 'c']);
    await all;
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('one at a time', async () => {
    const log = [];
    const { importer } = setup({
      read: async (name) => {
        log.push(`+${name}`);
        return { bytes: 'x', takenOn: '2023-03-03' };
      },
      store: async (key) => log.push(`-${key.at(-1)}`),
    });
    await importer.importAll(['a', 'b'], { atOnce: 1 });
    expect(log).toEqual(['+a', '-a', '+b', '-b']);
  });

  test('a name that occurs again counts once', async () => {
    const { importer } = setup();
    expect(await importer.importAll(['a', 'b', 'a'])).toEqual({ imported: ['2024/12/a', '2024/12/b'], failed: [] });
    expect(importer.progress()).toEqual({ done: 2, running: 0 });
  });

  test('no names', async () => {
    expect(await setup().importer.importAll([])).toEqual({ imported: [], failed: [] });
  });
});
