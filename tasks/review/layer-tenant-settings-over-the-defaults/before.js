export function settingsOf(defaults, text) {
  const settings = structuredClone(defaults);
  const stored = JSON.parse(text ?? '{}');
  for (const key of Object.keys(defaults)) {
    if (Object.hasOwn(stored, key)) settings[key] = stored[key];
  }
  return settings;
}
