const COLUMNS = ['id', 'customer', 'placed_on', 'total'];
const PAGE_SIZE = 25;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function statusCondition(status) {
  const wanted = [status ?? []].flat();
  if (wanted.length === 0) return null;
  return { text: `status IN (${wanted.map(() => '?').join(', ')})`, params: wanted };
}

function customerCondition(customer) {
  const name = (customer ?? '').trim();
  if (name === '') return null;
  const literal = name.replace(/[\\%_]/g, (character) => `\\${character}`);
  return { text: 'customer LIKE ?', params: [`%${literal}%`] };
}

function dateCondition(comparison, date) {
  if (date === undefined) return null;
  if (!DATE.test(date)) return null;
  return { text: `placed_on ${comparison} ?`, params: [date] };
}

function orderBy(sort) {
  const descending = sort.startsWith('-');
  const column = descending ? sort.slice(1) : sort;
  return `ORDER BY ${column}${descending ? ' DESC' : ''}`;
}

function whereClause(conditions) {
  if (conditions.length === 0) return '';
  return ` WHERE ${conditions.map(({ text }) => text).join(' AND ')}`;
}

export function orderQuery({ status, customer, from, to, sort = '-placed_on', page = 1 } = {}) {
  const conditions = [
    statusCondition(status),
    customerCondition(customer),
    dateCondition('>=', from),
    dateCondition('<=', to),
  ].filter((condition) => condition !== null);
  if (!Number.isInteger(page) || page < 1) throw new RangeError(`Not a page: ${page}`);
  const offset = page * PAGE_SIZE;
  const text = [
    `SELECT ${COLUMNS.join(', ')} FROM orders${whereClause(conditions)}`,
    orderBy(sort),
    `LIMIT ${PAGE_SIZE} OFFSET ${offset}`,
  ].join(' ');
  return { text, params: conditions.flatMap(({ params }) => params) };
}
