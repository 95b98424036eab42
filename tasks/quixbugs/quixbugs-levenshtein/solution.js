/** Least number of single-character edits that turn a into b. */
export function levenshtein(a, b) {
  // row[j] is the distance of what has been read of a from the first j characters of b.
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      if (a[i] === b[j]) {
        next.push(row[j]);
      } else {
        next.push(1 + Math.min(row[j], row[j + 1], next[j]));
      }
    }
    row = next;
  }
  return row[b.length];
}
