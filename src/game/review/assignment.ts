/** The best one-to-one assignment, by the Hungarian method with potentials (Kuhn 1955, Munkres 1957; the O(rows² columns) form). */

/**
 * Gives each row a column of its own so that the values add up to the most; null for a row that is better left without.
 * `values[row][column]` are integers from 0; where it is 0 the two cannot be paired. The same table gives the same answer.
 */
export function assign(values: readonly (readonly number[])[]): readonly (number | null)[] {
  const rows = values.length;
  const real = values[0]?.length ?? 0;
  // With a column more for each row, none has to take one that is worth nothing to it.
  const columns = real + rows;
  const costOf = (row: number, column: number) => -(values[row - 1]![column - 1] ?? 0);
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  /** The row that holds a column; column 0 holds the row that looks for one, 0 stands for none. */
  const holder = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    holder[0] = row;
    const slack = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const cameFrom = new Array<number>(columns + 1).fill(0);
    const visited = new Array<boolean>(columns + 1).fill(false);
    let at = 0;
    while (holder[at] !== 0) {
      visited[at] = true;
      const from = holder[at]!;
      let nearest = 0;
      let step = Number.POSITIVE_INFINITY;
      for (let column = 1; column <= columns; column++) {
        if (visited[column]) continue;
        const reduced = costOf(from, column) - rowPotential[from]! - columnPotential[column]!;
        if (reduced < slack[column]!) {
          slack[column] = reduced;
          cameFrom[column] = at;
        }
        if (slack[column]! < step) {
          step = slack[column]!;
          nearest = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (visited[column]) {
          rowPotential[holder[column]!]! += step;
          columnPotential[column]! -= step;
        } else slack[column]! -= step;
      }
      at = nearest;
    }
    while (at !== 0) {
      const previous = cameFrom[at]!;
      holder[at] = holder[previous]!;
      at = previous;
    }
  }
  return values.map((row, index) => {
    const column = holder.indexOf(index + 1, 1) - 1;
    return (row[column] ?? 0) > 0 ? column : null;
  });
}
