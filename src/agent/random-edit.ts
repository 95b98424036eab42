/** Small edits of single lines by chance, as actions and fixes tell them. */
import type { Random } from '../random.ts';

export interface LineEdit {
  readonly start_line: number;
  readonly end_line: number;
  readonly new_code_block: string;
}

/** Makes an edit of at least one line. */
export type MakeEdit = (lines: readonly string[], random: Random) => LineEdit;

export const deleteLine: MakeEdit = (lines, random) => edit(1 + random.below(lines.length), 1, []);

export const duplicateLine: MakeEdit = (lines, random) => {
  const line = 1 + random.below(lines.length);
  return edit(line, 1, [lines[line - 1]!, lines[line - 1]!]);
};

export const swapLines: MakeEdit = (lines, random) => {
  if (lines.length < 2) return deleteLine(lines, random);
  const line = 1 + random.below(lines.length - 1);
  return edit(line, 2, [lines[line]!, lines[line - 1]!]);
};

const TOKEN = /[A-Za-z_$][\w$]*|\d+(?:\.\d+)?|[-+*/%<>=!&|?]+/g;

/** Puts a token from anywhere in the program in the place of one of its kind. */
export const replaceToken: MakeEdit = (lines, random) => {
  const line = 1 + random.below(lines.length);
  const text = lines[line - 1]!;
  const places = [...text.matchAll(TOKEN)];
  if (places.length === 0) return deleteLine(lines, random);
  const { 0: token, index } = random.pick(places);
  const alike = lines.flatMap((other) => other.match(TOKEN) ?? []).filter((other) => kindOf(other) === kindOf(token));
  const other = random.pick(alike);
  return edit(line, 1, [text.slice(0, index) + other + text.slice(index + token.length)]);
};

function kindOf(token: string): 'word' | 'number' | 'sign' {
  if (/^\d/.test(token)) return 'number';
  return /^[\w$]/.test(token) ? 'word' : 'sign';
}

function edit(start: number, count: number, block: readonly string[]): LineEdit {
  return {
    start_line: start,
    end_line: start + count - 1,
    new_code_block: block.map((line) => `${line}\n`).join(''),
  };
}
