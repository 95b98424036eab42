const COLUMNS = ['id', 'customer', 'placed_on', 'total'];

function statusCondition(status) {
  const wanted = [status ?? []].flat();
  if (wanted.length === 0) return null;
  return { text: `status IN (${wanted.map(() => '?').join(', ')})`, params: wanted };
}

function whereClause(conditions) {
  if (conditions.length === 0) return '';
  return ` WHERE ${conditions.map(({ text }) => text).join(' AND ')}`;
}

export function orderQuery({ status } = {}) {
  const conditions = [statusCondition(status)].filter((condition) => condition !== null);
  const text = [
    `SELECT ${COLUMNS.join(', ')} FROM orders${whereClause(conditions)}`,
    'ORDER BY placed_on DESC',
  ].join(' ');
  return { text, params: conditions.flatMap(({ params }) => params) };
}
