/** How many ones the binary form of n has. */
export function bitcount(n) {
  let rest = n;
  let ones = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    ones += 1;
  }
  return ones;
}
