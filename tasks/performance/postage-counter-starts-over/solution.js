/** In how many rows of stamps exactly the postage can be paid. */
export function countWays(postage, stamps) {
  const ways = [1];
  for (let rest = 1; rest <= postage; rest += 1) {
    ways[rest] = 0;
    for (const stamp of stamps) {
      if (stamp <= rest) ways[rest] += ways[rest - stamp];
    }
  }
  return ways[postage];
}
