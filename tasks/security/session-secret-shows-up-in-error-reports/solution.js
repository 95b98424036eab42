const PAIR = /(?<=^|[?&;\s])([\w.-]+)=[^&;#\s]*/g;
const LOOKS_LIKE_JSON = /^\s*[{[]/;

const normalise = (name) => name.toLowerCase().replace(/[-_\s]/g, '');

function isPlainObject(value) {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function parseJson(text) {
  if (!LOOKS_LIKE_JSON.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function createRedactor({ secrets, mask = '[removed]' }) {
  const names = new Set(secrets.map(normalise));
  const isSecret = (name) => names.has(normalise(name));

  function redactText(text) {
    const parsed = parseJson(text);
    if (parsed === null) {
      return text.replace(PAIR, (pair, name) => (isSecret(name) ? `${name}=${mask}` : pair));
    }
    const before = JSON.stringify(parsed);
    const after = JSON.stringify(redact(parsed));
    return after === before ? text : after;
  }

  function redact(report) {
    const copies = new Map();

    function copyOf(value) {
      if (typeof value === 'string') return redactText(value);
      const isList = Array.isArray(value);
      if (!isList && !isPlainObject(value)) return value;
      if (copies.has(value)) return copies.get(value);
      const copy = isList ? [] : {};
      copies.set(value, copy);
      for (const [name, field] of Object.entries(value)) {
        const shown = isSecret(name) ? mask : copyOf(field);
        Object.defineProperty(copy, name, { value: shown, enumerable: true, writable: true, configurable: true });
      }
      return copy;
    }

    return copyOf(report);
  }

  return redact;
}
