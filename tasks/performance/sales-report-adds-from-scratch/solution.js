/** The turnover of each period, its first and last day counted in. */
export function totals(daily, periods) {
  const before = [0];
  for (const cents of daily) before.push(before.at(-1) + cents);
  return periods.map(([from, to]) => {
    const first = Math.min(Math.max(from, 0), daily.length);
    const end = Math.min(Math.max(to + 1, first), daily.length);
    return before[end] - before[first];
  });
}
