const PLACEHOLDER = /\{\{(.*?)\}\}/gs;
const PATH = /^\w+(\.\w+)*$/;

const FILTERS = {
  upper: (value) => textOf(value).toUpperCase(),
  trim: (value) => textOf(value).trim(),
  cents: (value) => (textOf(value) === '' ? '' : (Number(value) / 100).toFixed(2)),
  or: (value, fallback) => (textOf(value) === '' ? fallback : value),
};

function textOf(value) {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function readerOf(path) {
  const names = path.split('.');
  const step = (value, name) => (Object.hasOwn(value ?? {}, name) ? value[name] : undefined);
  return (invoice) => names.reduce(step, invoice);
}

function filterOf(call) {
  const [, name, fallback] = /^(\S*)\s*(.*)$/s.exec(call);
  if (!Object.hasOwn(FILTERS, name)) throw new Error(`Unknown filter: ${name}`);
  const filter = FILTERS[name];
  return (value) => filter(value, fallback);
}

function placeholder(written, inside) {
  const [path, ...calls] = inside.split('|').map((part) => part.trim());
  if (!PATH.test(path)) throw new Error(`Not a placeholder: ${written}`);
  const read = readerOf(path);
  const filters = calls.map(filterOf);
  return (invoice) => textOf(filters.reduce((value, filter) => filter(value), read(invoice)));
}

export function compile(template) {
  const pieces = [];
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const literal = template.slice(end, match.index);
    pieces.push(() => literal, placeholder(match[0], match[1]));
    end = match.index + match[0].length;
  }
  const rest = template.slice(end);
  return (invoice) => pieces.map((piece) => piece(invoice)).join('') + rest;
}
