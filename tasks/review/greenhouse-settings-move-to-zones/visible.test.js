import { describe, expect, test } from 'vitest';
import { migrate, migrateAll } from './program.js';

const oldHouse = (more = {}) => ({ version: 1, temperature: '16-24', beds: ['north', 'south'], ...more });
const failing = { to: 3, up() { throw new Error('no power'); } };

describe('migrate', () => {
  test('brings the oldest settings to the latest version', () => {
    expect(migrate(oldHouse({ lampHours: 10 }))).toEqual({
      settings: {
        version: 4,
        zones: [
          { id: 'north', minC: 16, maxC: 24, lampHours: 10 },
          { id: 'south', minC: 16, maxC: 24, lampHours: 10 },
        ],
      },
      error: null,
    });
  });

  test('stops at the version asked for', () => {
    const { settings } = migrate(oldHouse(), { target: 3 });
    expect([settings.version, settings.lampHours]).toEqual([3, 8]);
  });

  test('a house without lamps stays dark', () => {
    const { settings } = migrate({ version: 2, range: { minC: 5, maxC: 9 }, beds: ['a'], lampHours: 0 }, { target: 3 });
    expect(settings.lampHours).toBe(0);
  });

  test('stays where a step fails', () => {
    const ready = { version: 2, lampHours: 1 };
    expect(migrate(ready, { steps: [failing] })).toEqual({ settings: { version: 2, lampHours: 1 }, error: 'Step to 3: no power' });
  });
});

test('migrateAll stores what has changed', () => {
  const store = new Map([['fern', oldHouse()], ['palm', { version: 4, zones: [] }], ['moss', { version: 2 }]]);
  expect(migrateAll(store, { steps: [failing], target: 3 })).toEqual({ changed: [], failed: ['fern: Step to 3: no power', 'moss: Step to 3: no power'] });
  expect(store.get('moss')).toEqual({ version: 2 });
});
