/** Digits of the next larger palindrome. */
export function nextPalindrome(digits) {
  const next = [...digits];
  let high = Math.floor(next.length / 2);
  let low = Math.floor((next.length - 1) / 2);
  while (high < next.length) {
    if (next[high] < 9) {
      next[high] += 1;
      if (low !== high) {
        next[low] += 1;
      }
      return next;
    }
    next[high] = 0;
    next[low] = 0;
    high += 1;
    low -= 1;
  }
  return [1, ...new Array(digits.length - 1).fill(0), 1];
}
