/** Positions of two articles that cost exactly the voucher together, or null. */
export function findPair(prices, voucherCents) {
  const positions = new Map();
  for (let second = 0; second < prices.length; second += 1) {
    const first = positions.get(voucherCents - prices[second]);
    if (first !== undefined) return [first, second];
    if (!positions.has(prices[second])) positions.set(prices[second], second);
  }
  return null;
}
