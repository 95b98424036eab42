function merge(left, right) {
  const merged = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    merged.push(right[j] < left[i] ? right[j++] : left[i++]);
  }
  return [...merged, ...left.slice(i), ...right.slice(j)];
}

/** The numbers in ascending order. */
export function mergesort(numbers) {
  if (numbers.length < 2) {
    return [...numbers];
  }
  const middle = Math.floor(numbers.length / 2);
  return merge(mergesort(numbers.slice(0, middle)), mergesort(numbers.slice(middle)));
}
