const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]);

const FILTERS = new Map([
  ['upper', (text) => text.toUpperCase()],
  ['lower', (text) => text.toLowerCase()],
  ['trim', (text) => text.trim()],
]);

// Cuts a template into { text } and { inside } pieces.
function* scan(template) {
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf('{{', at);
    if (open === -1) {
      yield { text: template.slice(at) };
      return;
    }
    if (template[open - 1] === '\\') {
      yield { text: `${template.slice(at, open - 1)}{{` };
      at = open + 2;
      continue;
    }
    const close = template.indexOf('}}', open + 2);
    yield { text: template.slice(at, open) };
    yield { inside: template.slice(open + 2, close) };
    at = close + 2;
  }
}

function lookUp(data, path) {
  let value = data;
  for (const name of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return '';
    value = value[name];
  }
  return String(value ?? '');
}

function parseInside(inside) {
  const [path, ...filters] = inside.split('|').map((part) => part.trim());
  return { path, filters };
}

function fill(inside, data) {
  if (inside.startsWith('!')) return '';
  const { path, filters } = parseInside(inside);
  let text = lookUp(data, path);
  let raw = false;
  for (const name of filters) {
    if (name === 'raw') {
      raw = true;
      continue;
    }
    const filter = FILTERS.get(name);
    if (!filter) throw new Error(`Unknown filter "${name}"`);
    text = filter(text);
  }
  return raw ? text : escapeHtml(text);
}

export function render(template, data) {
  let result = '';
  for (const piece of scan(template)) {
    result += piece.text ?? fill(piece.inside, data);
  }
  return result;
}

export function placeholders(template) {
  const paths = new Set();
  for (const { inside } of scan(template)) {
    if (inside !== undefined && !inside.startsWith('!')) paths.add(parseInside(inside).path);
  }
  return [...paths];
}
