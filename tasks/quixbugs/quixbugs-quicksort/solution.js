/** The numbers in ascending order. */
export function quicksort(numbers) {
  if (numbers.length === 0) {
    return [];
  }
  const [pivot, ...rest] = numbers;
  const smaller = rest.filter((number) => number < pivot);
  const others = rest.filter((number) => number >= pivot);
  return [...quicksort(smaller), pivot, ...quicksort(others)];
}
