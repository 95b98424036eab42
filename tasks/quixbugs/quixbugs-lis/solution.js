/** Length of the longest strictly rising sequence left when some numbers are left out. */
export function lis(numbers) {
  // ends[n] is the index of the smallest number that ends a rising sequence of length n.
  const ends = new Map();
  let longest = 0;
  for (const [i, number] of numbers.entries()) {
    let length = 0;
    for (let n = 1; n <= longest; n++) {
      if (numbers[ends.get(n)] < number) {
        length = n;
      }
    }
    if (length === longest || number < numbers[ends.get(length + 1)]) {
      ends.set(length + 1, i);
      longest = Math.max(longest, length + 1);
    }
  }
  return longest;
}
