/** Index of the first element equal to target in an ascending array, or -1. */
export function findFirstInSorted(sorted, target) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = Math.floor((low + high) / 2);
    if (sorted[mid] === target && (mid === 0 || sorted[mid - 1] !== target)) {
      return mid;
    }
    if (target <= sorted[mid]) {
      high = mid;
    } else {
      low = mid + 1;
    }
  }
  return -1;
}
