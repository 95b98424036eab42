const RANGE = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/;

function readRange(text) {
  const [, ...bounds] = RANGE.exec(text) ?? [];
  const [minC, maxC] = bounds;
  if (!(minC <= maxC)) throw new Error(`Bad range ${text}`);
  return { minC, maxC };
}

/** Each step brings settings to the version `to`, in place. */
export const STEPS = [
  {
    to: 2,
    up(settings) {
      settings.range = readRange(settings.temperature);
      delete settings.temperature;
    },
  },
  {
    to: 3,
    up(settings) {
      settings.lampHours = settings.lampHours || 8;
    },
  },
  {
    to: 4,
    up(settings) {
      const { range, lampHours, beds } = settings;
      settings.zones = beds.map((id) => ({ id, ...range, lampHours }));
      for (const key of ['range', 'lampHours', 'beds']) delete settings[key];
    },
  },
];

/** Brings settings up to a version, as far as the steps go through. */
export function migrate(settings, { steps = STEPS, target = Infinity } = {}) {
  let current = structuredClone(settings);
  const pending = steps
    .filter(({ to }) => to > current.version && to <= target)
    .toSorted((a, b) => a.to - b.to);
  for (const { to, up } of pending) {
    current.version = to;
    const next = structuredClone(current);
    try {
      up(next);
    } catch (error) {
      return { settings: current, error: `Step to ${to}: ${error.message}` };
    }
    current = next;
  }
  return { settings: current, error: null };
}

/** Migrates the settings of all houses; those that fail are stored as far as they came. */
export function migrateAll(store, options) {
  const failed = [];
  const changed = [];
  for (const [house, settings] of store) {
    const result = migrate(settings, options);
    if (result.error !== null) failed.push(`${house}: ${result.error}`);
    if (result.settings.version === settings.version) continue;
    store.set(house, result.settings);
    changed.push(house);
  }
  return { changed, failed };
}
