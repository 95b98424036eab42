/**
 * The author's 1-based column for a place in the text that runs. `columns` are triples of a line, the column at which text
 * was put in, in the text that runs, and its length, in the order of the text.
 */
export function authorsColumn(columns: readonly number[], line: number, column: number): number {
  let shift = 0;
  for (let index = 0; index < columns.length; index += 3) {
    if (columns[index]! > line) break;
    const [from, length] = [columns[index + 1]!, columns[index + 2]!];
    if (columns[index] !== line || from >= column) continue;
    shift += column - from < length ? column - from : length;
  }
  return column - shift;
}
