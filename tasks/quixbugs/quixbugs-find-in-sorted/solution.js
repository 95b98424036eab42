/** Index of target in an ascending array of different numbers, or -1. */
export function findInSorted(sorted, target) {
  const search = (from, to) => {
    if (from === to) {
      return -1;
    }
    const mid = from + Math.floor((to - from) / 2);
    if (target < sorted[mid]) {
      return search(from, mid);
    }
    if (target > sorted[mid]) {
      return search(mid + 1, to);
    }
    return mid;
  };
  return search(0, sorted.length);
}
