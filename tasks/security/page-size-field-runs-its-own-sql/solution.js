const COMPARISONS = new Set(['=', '<>', '<', '<=', '>', '>=']);
const DIRECTIONS = new Set(['asc', 'desc']);
const NULL_TESTS = { '=': 'is null', '<>': 'is not null' };

function quoteName(name) {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

function checkedCount(clause, count, least, most) {
  if (!Number.isInteger(count) || count < least || count > most) {
    throw new RangeError(`${clause} must be a whole number from ${least} to ${most}`);
  }
  return count;
}

function renderCondition({ column, operator, value }, bind) {
  const name = quoteName(column);
  switch (operator) {
    case 'in':
      return value.length === 0 ? 'false' : `${name} in (${value.map(bind).join(', ')})`;
    case 'contains':
      return `${name} like ${bind(`%${value.replace(/[\\%_]/g, '\\$&')}%`)} escape '\\'`;
    default:
      if (value === null && Object.hasOwn(NULL_TESTS, operator)) return `${name} ${NULL_TESTS[operator]}`;
      return `${name} ${operator} ${bind(value)}`;
  }
}

function build({ table, columns, conditions, order, limit, offset }) {
  const values = [];
  const bind = (value) => `$${values.push(value)}`;
  const clauses = [`select ${columns.map(quoteName).join(', ') || '*'} from ${quoteName(table)}`];
  if (conditions.length > 0) {
    clauses.push(`where ${conditions.map((condition) => renderCondition(condition, bind)).join(' and ')}`);
  }
  if (order.length > 0) clauses.push(`order by ${order.join(', ')}`);
  if (limit !== undefined) clauses.push(`limit ${limit}`);
  if (offset !== undefined) clauses.push(`offset ${offset}`);
  return { text: clauses.join(' '), values };
}

function query(parts) {
  const change = (changes) => query({ ...parts, ...changes });
  return {
    select: (...columns) => change({ columns }),
    where(column, operator, value) {
      if (!COMPARISONS.has(operator) && operator !== 'in' && operator !== 'contains') {
        throw new Error(`Unknown operator: ${operator}`);
      }
      return change({ conditions: [...parts.conditions, { column, operator, value }] });
    },
    orderBy(column, direction = 'asc') {
      if (!DIRECTIONS.has(direction)) throw new Error(`Unknown direction: ${direction}`);
      return change({ order: [...parts.order, `${quoteName(column)} ${direction}`] });
    },
    limit: (count) => change({ limit: checkedCount('limit', count, 1, 1000) }),
    offset: (count) => change({ offset: checkedCount('offset', count, 0, 1000000) }),
    build: () => build(parts),
  };
}

export function from(table) {
  return query({ table, columns: [], conditions: [], order: [] });
}
