const LEVELS = ['debug', 'info', 'warn', 'error'];
const NAME = /^[a-z][a-z0-9_]*$/;
const UNSAFE = /[\x00-\x1f\x7f\\"]/g;

function escapeCharacter(character) {
  if (character === '"' || character === '\\') return `\\${character}`;
  return `\\u{${character.codePointAt(0).toString(16)}}`;
}

function formatField(name, value) {
  if (!NAME.test(name)) throw new Error(`Expected a lower-case field name, got ${JSON.stringify(name)}`);
  if (typeof value === 'number' || typeof value === 'boolean') return `${name}=${value}`;
  return `${name}="${String(value).replace(UNSAFE, escapeCharacter)}"`;
}

export function createLogger(write, { level = 'info', clock = Date.now } = {}) {
  const threshold = LEVELS.indexOf(level);

  function log(severity, message, fields = {}) {
    if (LEVELS.indexOf(severity) < threshold) return false;
    const parts = [`time=${clock()}`, `level=${severity}`, formatField('msg', String(message))];
    for (const [name, value] of Object.entries(fields)) parts.push(formatField(name, value));
    write(parts.join(' '));
    return true;
  }

  return Object.fromEntries(
    LEVELS.map((severity) => [severity, (message, fields) => log(severity, message, fields)]),
  );
}
