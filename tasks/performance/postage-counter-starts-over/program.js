/** In how many rows of stamps exactly the postage can be paid. */
export function countWays(postage, stamps) {
  if (postage === 0) return 1;
  let ways = 0;
  for (const stamp of stamps) {
    if (stamp <= postage) {
      ways += countWays(postage - stamp, stamps);
    }
  }
  return ways;
}
