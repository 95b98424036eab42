/** The program's lines, and which of them differ. */
import type { Observation } from './wire.ts';

export function linesOf({ code_dict }: Observation): readonly string[] {
  const lines: string[] = [];
  for (const [number, text] of Object.entries(code_dict ?? {})) lines[Number(number) - 1] = text;
  return lines;
}

/** Lines from `start` to `end`, from 1; an `end` before the `start` is the place between two lines. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What lies between what two sources have in common at their beginning and at their end; undefined when they are equal. */
export function changedRange(before: Observation, after: Observation): Range | undefined {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < now.length && start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  if (start === old.length && start === now.length) return undefined;
  return { start: start + 1, end: now.length - end };
}

/** Numbers of the lines that a unified diff adds. */
export function addedLines(diff: string): ReadonlySet<number> {
  const added = new Set<number>();
  let line = 0;
  for (const text of diff.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(text)?.[1];
    if (hunk !== undefined) line = Number(hunk);
    else if (line > 0 && text.startsWith('+')) added.add(line++);
    else if (text.startsWith(' ')) line += 1;
  }
  return added;
}
