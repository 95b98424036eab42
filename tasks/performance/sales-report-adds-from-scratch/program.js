/** The turnover of each period, its first and last day counted in. */
export function totals(daily, periods) {
  return periods.map(([from, to]) => {
    let total = 0;
    for (let day = Math.max(from, 0); day <= to && day < daily.length; day += 1) total += daily[day];
    return total;
  });
}
