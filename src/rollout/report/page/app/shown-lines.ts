/** Which lines of a program are shown after a step, and how. */
import { diffArrays } from 'diff';

export interface Line {
  readonly kind: 'same' | 'marked' | 'plus' | 'minus' | 'fold';
  readonly number: number | undefined;
  readonly text: string;
}

/** Lines from 1, both included. */
export interface Marked {
  readonly start: number;
  readonly end: number;
}

/** Programs are their lines by number; undefined when there is none after the step. */
export function shownLines(before: unknown, after: unknown, marked?: Marked): readonly Line[] | undefined {
  const [old, now] = [textsOf(before), textsOf(after)];
  return now === undefined ? undefined : folded(withMarks(difference(old ?? now, now), marked));
}

/** The lines that an action reports; undefined of one that reports none. */
export function markedBy({ line, end_line: end }: Readonly<Record<string, unknown>>): Marked | undefined {
  if (typeof line !== 'number') return undefined;
  return { start: line, end: typeof end === 'number' ? end : line };
}

/** The lines of a program by their numbers. */
function textsOf(code: unknown): readonly string[] | undefined {
  if (typeof code !== 'object' || code === null) return undefined;
  return Object.values(code).map(String);
}

/** Beyond as many edits one change of all that lies between the first and the last differing line is told. */
const MOST_EDITS = 400;

function difference(old: readonly string[], now: readonly string[]): Line[] {
  if (old === now) return now.map((text, at) => ({ kind: 'same', number: at + 1, text }));
  const parts = diffArrays([...old], [...now], { maxEditLength: MOST_EDITS }) ?? oneChange(old, now);
  let number = 0;
  return parts.flatMap(({ added, removed, value }) =>
    value.map((text): Line => {
      if (removed) return { kind: 'minus', number: undefined, text };
      number += 1;
      return { kind: added ? 'plus' : 'same', number, text };
    }),
  );
}

function oneChange(old: readonly string[], now: readonly string[]) {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [
    { added: false, removed: false, value: now.slice(0, start) },
    { added: false, removed: true, value: old.slice(start, old.length - end) },
    { added: true, removed: false, value: now.slice(start, now.length - end) },
    { added: false, removed: false, value: now.slice(now.length - end) },
  ];
}

function withMarks(lines: readonly Line[], marked: Marked | undefined): readonly Line[] {
  if (marked === undefined) return lines;
  const isMarked = ({ kind, number = 0 }: Line) => kind === 'same' && number >= marked.start && number <= marked.end;
  return lines.map((line) => (isMarked(line) ? { ...line, kind: 'marked' } : line));
}

const LONG = 600;
const AROUND = 40;

/** Of a long program, what lies around the change, else its beginning. */
function folded(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= LONG) return lines;
  const near = new Uint8Array(lines.length);
  const changed = lines.flatMap(({ kind }, at) => (kind === 'same' ? [] : [at]));
  for (const at of changed) near.fill(1, Math.max(0, at - AROUND), at + AROUND + 1);
  if (changed.length === 0) near.fill(1, 0, LONG);
  const shown: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (near[at] === 1) {
      shown.push(lines[at]!);
      continue;
    }
    let until = at;
    while (until < lines.length && near[until] === 0) until++;
    shown.push({ kind: 'fold', number: undefined, text: `… ${until - at} lines` });
    at = until - 1;
  }
  return shown;
}
