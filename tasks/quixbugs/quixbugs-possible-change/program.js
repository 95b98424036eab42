/** In how many ways coins of these values add up to the total. */
export function possibleChange(coins, total) {
  if (total === 0) {
    return 1;
  }
  if (total < 0) {
    return 0;
  }
  const [first, ...others] = coins;
  return possibleChange(coins, total - first) + possibleChange(others, total);
}
