/** Largest total value of items [weight, value] that together weigh at most capacity. */
export function knapsack(capacity, items) {
  let best = new Array(capacity + 1).fill(0);
  for (const [weight, value] of items) {
    best = best.map((without, room) =>
      weight <= room ? Math.max(without, best[room - weight] + value) : without,
    );
  }
  return best[capacity];
}
