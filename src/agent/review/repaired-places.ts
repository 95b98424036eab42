/** What a series of repairs changed in the program that it began with. */
import { type DifferenceHunk, differenceHunks } from '../../task/index.ts';
import type { LineEdit } from '../random-edit.ts';
import { oneRange } from './one-range.ts';

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
  return [...byMaker].map(([maker, hunks]) => ({ template: maker?.template ?? '', fix: oneRange(first, hunks)! }));
}

function keyOf({ start, end, lines }: DifferenceHunk): string {
  return JSON.stringify([start, end, lines]);
}
