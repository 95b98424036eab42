/** Prime factors of a positive integer, ascending. */
export function getFactors(n) {
  if (n === 1) {
    return [];
  }
  for (let divisor = 2; divisor * divisor <= n; divisor++) {
    if (n % divisor === 0) {
      return [divisor, ...getFactors(n / divisor)];
    }
  }
  return [n];
}
