/** Brings settings to version 2. */
export function migrate(settings) {
  if (settings.version >= 2) return settings;
  const { temperature, ...rest } = settings;
  const [minC, maxC] = temperature.split('-');
  return { ...rest, version: 2, range: { minC: Number(minC), maxC: Number(maxC) } };
}

/** Migrates the settings of all houses. */
export function migrateAll(store) {
  for (const [house, settings] of store) store.set(house, migrate(settings));
}
