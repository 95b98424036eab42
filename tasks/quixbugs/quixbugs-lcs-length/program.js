/** Length of the longest unbroken text that occurs in both. */
export function lcsLength(a, b) {
  let longest = 0;
  let previous = new Array(b.length + 1).fill(0);
  for (const left of a) {
    const row = [0];
    for (let j = 0; j < b.length; j++) {
      const length = left === b[j] ? previous[j + 1] + 1 : 0;
      row.push(length);
      longest = Math.max(longest, length);
    }
    previous = row;
  }
  return longest;
}
