export interface Table {
  name: string;
  columns: readonly string[];
}

export interface Column {
  name: string;
  title?: string;
  total?: string;
}

export interface Filter {
  name: string;
  comparison: string;
  value: string | number;
}

export interface Report {
  columns: readonly Column[];
  filters?: readonly Filter[];
  sort?: string;
  limit?: number;
}

export interface Statement {
  text: string;
  params: (string | number)[];
}

const TOTALS = new Map([
  ['sum', 'SUM'],
  ['count', 'COUNT'],
  ['average', 'AVG'],
]);
const COMPARISONS = ['=', '<', '>', '<=', '>='];
const MOST_ROWS = 1000;

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
const titleOf = ({ name, title }: Column) => title || name;

function columnName(table: Table, name: string): string {
  if (!table.columns.includes(name)) throw new Error(`Unknown column: ${name}`);
  return quote(name);
}

function selected(table: Table, column: Column): string {
  const name = columnName(table, column.name);
  if (column.total === undefined) return `${name} AS ${quote(titleOf(column))}`;
  const total = TOTALS.get(column.total);
  if (total === undefined) throw new Error(`Unknown total: ${column.total}`);
  return `${total}(${name}) AS ${quote(titleOf(column))}`;
}

function where(table: Table, filters: readonly Filter[]): string {
  const conditions = filters.map(({ name, comparison }) => {
    const left = columnName(table, name);
    if (!COMPARISONS.includes(comparison)) throw new Error(`Unknown comparison: ${comparison}`);
    return `${left} ${comparison} ?`;
  });
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
}

function groupBy(columns: readonly Column[]): string {
  const groups = columns.filter(({ total }) => total === undefined);
  if (groups.length === 0 || groups.length === columns.length) return '';
  return ` GROUP BY ${groups.map(({ name }) => quote(name)).join(', ')}`;
}

function orderBy(columns: readonly Column[], sort: string | undefined): string {
  if (sort === undefined) return '';
  const titles = columns.map(titleOf);
  if (titles.includes(sort)) return ` ORDER BY ${quote(sort)}`;
  const title = sort.replace(/^-/, '');
  if (!titles.includes(title)) throw new Error(`Unknown title: ${title}`);
  return ` ORDER BY ${quote(title)} DESC`;
}

export function reportStatement(table: Table, { columns, filters = [], sort, limit = 100 }: Report): Statement {
  if (columns.length === 0) throw new Error('No columns');
  const select = columns.map((column) => selected(table, column)).join(', ');
  const clauses = [where(table, filters), groupBy(columns), orderBy(columns, sort)].join('');
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS) throw new Error(`Not a limit: ${limit}`);
  return {
    text: `SELECT ${select} FROM ${quote(table.name)}${clauses} LIMIT ${limit}`,
    params: filters.map(({ value }) => value),
  };
}
