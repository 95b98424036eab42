const FORMULA_START = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;
const LINE_END = '\r\n';

function defuse(text) {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function quote(field) {
  return NEEDS_QUOTES.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function isNumeric(value) {
  return typeof value === 'number' || typeof value === 'bigint';
}

function cellText(value, trusted) {
  const text = String(value ?? '');
  if (isNumeric(value)) return text;
  return trusted ? defuse(text) : text;
}

function line(fields) {
  return fields.map(quote).join(',') + LINE_END;
}

export function exportCsv(rows, { columns, formulas = [] }) {
  let csv = line(columns.map(({ title }) => defuse(title)));
  for (const row of rows) {
    csv += line(columns.map(({ key }) => cellText(row[key], formulas.includes(key))));
  }
  return csv;
}

export function countRisky(rows, { columns, formulas = [] }) {
  let count = 0;
  for (const row of rows) {
    for (const { key } of columns) {
      const written = cellText(row[key], formulas.includes(key));
      if (written !== cellText(row[key], true)) count += 1;
    }
  }
  return count;
}
