/** The numbers, integers from 0 to limit - 1, in ascending order. */
export function bucketsort(numbers, limit) {
  const counts = new Array(limit).fill(0);
  for (const number of numbers) {
    counts[number] += 1;
  }
  const sorted = [];
  for (const [number, count] of numbers.entries()) {
    for (let i = 0; i < count; i++) {
      sorted.push(number);
    }
  }
  return sorted;
}
