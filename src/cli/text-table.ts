/** Tables for a terminal of some width. */
import { stripVTControlCharacters } from 'node:util';

export interface TableOptions {
  readonly head: readonly string[];
  /** Columns that are numbers, by their place: they are set to the right. */
  readonly numbers: ReadonlySet<number>;
  readonly width: number;
}

const GAP = 2;
const LEAST_NAME = 12;

/**
 * Lines of a table; what is too wide goes by its last columns, and the first one is cut to what is left. Cells may be coloured, and
 * must be on one line.
 */
export function textTable(rows: readonly (readonly string[])[], { head, numbers, width }: TableOptions): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => lengthOf(row[at] ?? ''))));
  const columns = fitting(widths, width);
  const rest = columns.slice(1).reduce((sum, at) => sum + widths[at]! + GAP, 0);
  const first = Math.min(widths[0] ?? 0, Math.max(LEAST_NAME, width - rest));
  return all.map((row) =>
    columns
      .map((at) => {
        const limit = at === 0 ? first : widths[at]!;
        const cell = cut(row[at] ?? '', limit);
        const space = ' '.repeat(limit - lengthOf(cell));
        return numbers.has(at) ? space + cell : cell + space;
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** The columns from the first that have room beside a first one of the least width. */
function fitting(widths: readonly number[], width: number): number[] {
  const columns: number[] = [];
  let used = 0;
  for (const [at, needed] of widths.entries()) {
    used += at === 0 ? Math.min(needed, LEAST_NAME) : needed + GAP;
    if (used > width && columns.length > 1) break;
    columns.push(at);
  }
  return columns;
}

function cut(cell: string, limit: number): string {
  if (lengthOf(cell) <= limit) return cell;
  return `${stripVTControlCharacters(cell).slice(0, limit - 1)}…`;
}

function lengthOf(cell: string): number {
  return stripVTControlCharacters(cell).length;
}
