import { describe, expect, test } from 'vitest';
import { migrate, migrateAll, STEPS } from './program.js';

const adds = (to) => ({ to, up(settings) { settings.trail = [...(settings.trail ?? []), to]; } });
const breaks = (to, message) => ({
  to,
  up(settings) {
    settings.half = 'done';
    throw new Error(message);
  },
});

describe('steps', () => {
  test('temperatures are numbers', () => {
    const range = (temperature) => migrate({ version: 1, temperature }, { target: 2 });
    expect(range('9-12')).toEqual({ settings: { version: 2, range: { minC: 9, maxC: 12 } }, error: null });
    expect(range('20-20.5').settings.range).toEqual({ minC: 20, maxC: 20.5 });
    expect(range('10.25-20').settings.range).toEqual({ minC: 10.25, maxC: 20 });
    expect(range('7-7').settings.range).toEqual({ minC: 7, maxC: 7 });
  });

  test('ranges that are none', () => {
    for (const temperature of ['24-16', 'warm', '18', '-10', '9-12x', 'x9-12', '5-10-15', '.5-3', '1-3.', '5-1x5', '1x5-20']) {
      expect(migrate({ version: 1, temperature })).toEqual({
        settings: { version: 1, temperature },
        error: `Step to 2: Bad range ${temperature}`,
      });
    }
  });

  test.each([
    [undefined, 8],
    [null, 8],
    [0, 0],
    [14, 14],
  ])('lamp hours of %s', (lampHours, expected) => {
    expect(migrate({ version: 2, lampHours }, { target: 3 }).settings).toEqual({ version: 3, lampHours: expected });
  });

  test('zones take over from beds', () => {
    const settings = { version: 3, name: 'Orchids', range: { minC: 18, maxC: 30 }, lampHours: 0, beds: ['x'] };
    expect(migrate(settings).settings).toEqual({ version: 4, name: 'Orchids', zones: [{ id: 'x', minC: 18, maxC: 30, lampHours: 0 }] });
    expect(STEPS.map(({ to }) => to)).toEqual([2, 3, 4]);
  });
});

describe('migrate', () => {
  test('takes the steps in order, each once', () => {
    const steps = [adds(12), adds(3), adds(10), adds(2)];
    expect(migrate({ version: 2 }, { steps }).settings).toEqual({ version: 12, trail: [3, 10, 12] });
    expect(migrate({ version: 1 }, { steps, target: 10 }).settings).toEqual({ version: 10, trail: [2, 3, 10] });
    expect(steps.map(({ to }) => to)).toEqual([12, 3, 10, 2]);
  });

  test('a step sees the version from which it starts', () => {
    const seen = [];
    const look = (to) => ({ to, up: ({ version }) => seen.push(version) });
    migrate({ version: 1 }, { steps: [look(2), look(5)] });
    expect(seen).toEqual([1, 2]);
  });

  test('comes as far as it can', () => {
    const steps = [adds(2), breaks(3, 'jammed'), adds(4)];
    expect(migrate({ version: 1 }, { steps })).toEqual({ settings: { version: 2, trail: [2] }, error: 'Step to 3: jammed' });
  });

  test('goes on from there the next time', () => {
    const first = migrate({ version: 1 }, { steps: [adds(2), breaks(3, 'jammed')] });
    expect(migrate(first.settings, { steps: [adds(2), adds(3)] })).toEqual({ settings: { version: 3, trail: [2, 3] }, error: null });
  });

  test('leaves what it was given alone', () => {
    const settings = { version: 3, range: { minC: 1, maxC: 2 }, lampHours: 3, beds: ['b'] };
    migrate(settings);
    expect(settings).toEqual({ version: 3, range: { minC: 1, maxC: 2 }, lampHours: 3, beds: ['b'] });
    expect(migrate({ version: 9 })).toEqual({ settings: { version: 9 }, error: null });
  });
});

describe('migrateAll', () => {
  test('each house as far as it comes', () => {
    const store = new Map([
      ['rose', { version: 1 }],
      ['iris', { version: 3 }],
      ['lily', { version: 2 }],
    ]);
    const steps = [adds(2), breaks(3, 'leak')];
    expect(migrateAll(store, { steps })).toEqual({
      changed: ['rose'],
      failed: ['rose: Step to 3: leak', 'lily: Step to 3: leak'],
    });
    expect([...store.values()]).toEqual([{ version: 2, trail: [2] }, { version: 3 }, { version: 2 }]);
  });

  test('all houses with the real steps', () => {
    const store = new Map([['rose', { version: 3, range: {}, lampHours: 2, beds: [] }], ['iris', { version: 4 }]]);
    expect(migrateAll(store)).toEqual({ changed: ['rose'], failed: [] });
    expect(store.get('rose')).toEqual({ version: 4, zones: [] });
  });
});
