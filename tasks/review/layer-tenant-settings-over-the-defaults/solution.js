const isGroup = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function kindOf(value) {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

function readObject(text) {
  try {
    const value = JSON.parse(text);
    return isGroup(value) ? value : null;
  } catch {
    return null;
  }
}

function layer(target, stored, path, ignored) {
  for (const key of Object.keys(stored)) {
    const place = [...path, key];
    const value = stored[key];
    if (!Object.hasOwn(target, key) || kindOf(target[key]) !== kindOf(value)) {
      ignored.add(place.join('.'));
    } else if (isGroup(value)) {
      layer(target[key], value, place, ignored);
    } else {
      target[key] = value;
    }
  }
}

export function settingsOf(defaults, ...texts) {
  const settings = structuredClone(defaults);
  const ignored = new Set();
  for (const [at, text] of texts.entries()) {
    const stored = readObject(text);
    if (stored === null) ignored.add(`(text ${at + 1})`);
    else layer(settings, stored, [], ignored);
  }
  return { settings, ignored: [...ignored] };
}
