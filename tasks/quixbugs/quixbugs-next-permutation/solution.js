/** Next arrangement in lexicographic order, or null after the last. */
export function nextPermutation(order) {
  for (let i = order.length - 2; i >= 0; i--) {
    if (order[i] < order[i + 1]) {
      return raisedAt(order, i);
    }
  }
  return null;
}

function raisedAt(order, i) {
  const next = [...order];
  for (let j = next.length - 1; j > i; j--) {
    if (next[j] > next[i]) {
      [next[i], next[j]] = [next[j], next[i]];
      break;
    }
  }
  return [...next.slice(0, i + 1), ...next.slice(i + 1).reverse()];
}
