/** Text put into text, and where each column went. */

export interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Whether it begins something: what ends at a place stands before what begins there. */
  readonly opens: boolean;
  /** When its node was come to: of two that begin at a place the outer one comes first, of two that end the inner one. */
  readonly order: number;
}

export interface Spliced {
  readonly text: string;
  /** Triples: a 1-based line, the 1-based column at which text was put in, in the new text, and its length. */
  readonly columns: readonly number[];
}

/** What begins another line for the engine, in strings and comments too. */
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/** Puts the insertions into the text. None may hold a line break, so that lines stay as they are. */
export function splice(text: string, insertions: Insertion[]): Spliced {
  insertions.sort(byPlace);
  const columns: number[] = [];
  let result = '';
  let done = 0;
  let line = 1;
  let lineStart = 0;
  const breaks = text.matchAll(LINE_BREAK);
  let nextBreak = breaks.next().value;
  let shift = 0;
  for (const { at, text: put } of insertions) {
    while (nextBreak !== undefined && nextBreak.index < at) {
      line += 1;
      shift = 0;
      lineStart = nextBreak.index + nextBreak[0].length;
      nextBreak = breaks.next().value;
    }
    result += text.slice(done, at) + put;
    done = at;
    columns.push(line, at - lineStart + shift + 1, put.length);
    shift += put.length;
  }
  return { text: result + text.slice(done), columns };
}

function byPlace(a: Insertion, b: Insertion): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.opens !== b.opens) return a.opens ? 1 : -1;
  return a.opens ? a.order - b.order : b.order - a.order;
}
