/** What would stand at index k if the numbers were sorted. */
export function kth(numbers, k) {
  const pivot = numbers[0];
  const below = numbers.filter((number) => number < pivot);
  const above = numbers.filter((number) => number > pivot);
  const notAbove = numbers.length - above.length;
  if (k < below.length) {
    return kth(below, k);
  }
  if (k >= notAbove) {
    return kth(above, k);
  }
  return pivot;
}
