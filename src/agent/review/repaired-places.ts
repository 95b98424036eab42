/** What a series of repairs changed in the program that it began with. */
import { type DifferenceHunk, differenceHunks } from '../../task/index.ts';
import type { LineEdit } from '../random-edit.ts';

export interface Repair {
  readonly source: string;
  readonly template: string;
}

export interface RepairedPlace {
  /** Of the repair that made the change. */
  readonly template: string;
  /** Of lines of the first source. */
  readonly fix: LineEdit;
}

/** One place for each repair of which something stays: all that it changed, as one range. */
export function repairedPlaces(first: string, repairs: readonly Repair[]): readonly RepairedPlace[] {
  const makers = new Map<string, Repair>();
  for (const repair of repairs)
    for (const hunk of differenceHunks(first, repair.source))
      if (!makers.has(keyOf(hunk))) makers.set(keyOf(hunk), repair);
  const last = repairs.at(-1)?.source ?? first;
  const byMaker = Map.groupBy(differenceHunks(first, last), (hunk) => makers.get(keyOf(hunk)));
  return [...byMaker].map(([maker, hunks]) => ({ template: maker?.template ?? '', fix: asOne(first, hunks) }));
}

function keyOf({ start, end, lines }: DifferenceHunk): string {
  return JSON.stringify([start, end, lines]);
}

/** From the first line that changes to the last, with what stays between. */
function asOne(source: string, hunks: readonly DifferenceHunk[]): LineEdit {
  const [first, last] = [hunks[0]!, hunks.at(-1)!];
  const lines = source.split('\n').slice(first.start - 1, last.end);
  for (const { start, end, lines: others } of hunks.toReversed())
    lines.splice(start - first.start, end - start + 1, ...others);
  return {
    start_line: first.start,
    end_line: last.end,
    new_code_block: lines.map((line) => `${line}\n`).join(''),
  };
}
