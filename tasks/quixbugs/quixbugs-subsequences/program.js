/** Every rising sequence of integers from `from` up to but not including `to`. */
export function subsequences(from, to, length) {
  if (length === 0) {
    return [];
  }
  const found = [];
  for (let first = from; first <= to - length; first++) {
    for (const rest of subsequences(first + 1, to, length - 1)) {
      found.push([first, ...rest]);
    }
  }
  return found;
}
