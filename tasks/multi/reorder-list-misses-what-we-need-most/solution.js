const FORM = 'sku;name;stock;minimum;ordered';
const DEFAULT_MINIMUM = 5;

function parseLine(line, number) {
  const fields = line.split(';').map((field) => field.trim());
  const [sku, name, ...counts] = fields;
  if (counts.length !== 3 || sku === '' || !counts.every((count) => /^\d*$/.test(count))) {
    throw new Error(`Line ${number}: expected ${FORM}`);
  }
  const [stock, minimum, ordered] = counts;
  return {
    sku,
    name,
    stock: Number(stock),
    minimum: minimum === '' ? DEFAULT_MINIMUM : Number(minimum),
    ordered: Number(ordered),
  };
}

export function parseStock(text) {
  const items = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() !== '') items.push(parseLine(line, index + 1));
  });
  return items;
}

function countBySku(reservations) {
  const counts = new Map();
  for (const { sku, count } of reservations) {
    counts.set(sku, (counts.get(sku) ?? 0) + count);
  }
  return counts;
}

const mostMissingFirst = (a, b) => b.missing - a.missing || (a.sku < b.sku ? -1 : 1);

export function reorderList(items, reservations = []) {
  const reserved = countBySku(reservations);
  const list = [];
  for (const { sku, name, stock, minimum, ordered } of items) {
    const available = stock + ordered - (reserved.get(sku) ?? 0);
    if (available < minimum) list.push({ sku, name, missing: minimum - available, urgent: available < 0 });
  }
  return list.sort(mostMissingFirst);
}

export function renderList(list) {
  if (list.length === 0) return 'Nothing to order';
  const width = Math.max(...list.map(({ missing }) => String(missing).length));
  return list
    .map(({ sku, name, missing, urgent }) => {
      return `${String(missing).padStart(width)} x [${sku}] ${name}${urgent ? ' (urgent)' : ''}`;
    })
    .join('\n');
}
