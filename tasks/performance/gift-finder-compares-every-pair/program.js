/** Positions of two articles that cost exactly the voucher together, or null. */
export function findPair(prices, voucherCents) {
  for (let second = 0; second < prices.length; second += 1) {
    for (let first = 0; first < second; first += 1) {
      if (prices[first] + prices[second] === voucherCents) return [first, second];
    }
  }
  return null;
}
