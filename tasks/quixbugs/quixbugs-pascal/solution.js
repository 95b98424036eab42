/** The first rows of Pascal's triangle. */
export function pascal(count) {
  const rows = [[1]];
  for (let r = 1; r < count; r++) {
    const above = rows[r - 1];
    const row = [];
    for (let c = 0; c <= r; c++) {
      const left = c > 0 ? above[c - 1] : 0;
      const right = c < r ? above[c] : 0;
      row.push(left + right);
    }
    rows.push(row);
  }
  return rows;
}
