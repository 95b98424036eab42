/**
 * Makes a program count its work: units for loop turns, calls and what builtins walk, and how many calls are open. Text is
 * only put in, never across a line, so lines are the author's and columns can be told back.
 */
import { parseSync } from 'oxc-parser';
import { createSnippets } from './snippets.ts';
import { splice } from './splice.ts';
import { walk } from './walk.ts';

export interface InstrumentOptions {
  /** A name that the program's text does not hold. */
  readonly name: string;
  /** Whether open calls are counted; where a body cannot stand in a block of its own they are not. */
  readonly countsCalls: boolean;
  /** Whether the lines that run are noted. */
  readonly coverage: boolean;
}

export interface Instrumented {
  readonly text: string;
  readonly columns: readonly number[];
  /** Each text that was put in, once, the longest first. */
  readonly snippets: readonly string[];
}

/** Returns null for a text that the parser refuses. Throws RangeError for one that nests too deeply to be walked. */
export function instrument(code: string, options: InstrumentOptions): Instrumented | null {
  const parsed = parseSync('program.js', code, { lang: 'js', sourceType: 'module', astType: 'js' });
  if (parsed.errors.length > 0) return null;
  const snippets = createSnippets(options.name);
  const insertions = walk(parsed.program, snippets, options, options.coverage ? linesOf(code) : null);
  // What follows `#!` is a comment only at the very beginning of a text.
  const prelude = code.startsWith('#!') ? `${snippets.prelude}//` : snippets.prelude;
  insertions.push({ at: 0, text: prelude, opens: false, order: 0 });
  const { text, columns } = splice(code, insertions);
  const distinct = [...new Set(insertions.map((insertion) => insertion.text))];
  return { text, columns, snippets: distinct.sort((a, b) => b.length - a.length) };
}

/** Tells the 1-based line of an offset. */
function linesOf(code: string): (offset: number) => number {
  const starts = [0];
  for (let at = code.indexOf('\n'); at !== -1; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
