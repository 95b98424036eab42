/** Largest sum of consecutive elements; that of none is 0. */
export function maxSublistSum(numbers) {
  let endingHere = 0;
  let best = 0;
  for (const number of numbers) {
    endingHere = Math.max(0, endingHere + number);
    best = Math.max(best, endingHere);
  }
  return best;
}
