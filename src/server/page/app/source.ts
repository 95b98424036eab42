/** The program's lines, and which of them differ. */
import type { Observation } from './wire.ts';

export function linesOf({ code_dict }: Observation): readonly string[] {
  const lines: string[] = [];
  for (const [number, text] of Object.entries(code_dict ?? {})) lines[Number(number) - 1] = text;
  return lines;
}

/** Numbers of the lines between what two sources have in common at their beginning and at their end. */
export function changedLines(before: Observation, after: Observation): ReadonlySet<number> {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < now.length && start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return new Set(Array.from({ length: now.length - end - start }, (_, index) => start + index + 1));
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
