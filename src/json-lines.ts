/** Reads files of JSON Lines piece by piece, whatever their size. */
import { createReadStream } from 'node:fs';

export interface JsonLine {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** Where it begins, and how long it is without its line feed, in bytes. */
  readonly offset: number;
  readonly bytes: number;
  /** Whether a line feed ends it: the last line of a writer that was stopped has none, and may be torn. */
  readonly isEnded: boolean;
}

const LINE_FEED = 10;

/** Lines that are not blank. Only line feeds end one: JSON may hold U+2028, which other readers take for a line's end. */
export async function* readJsonLines(file: string): AsyncGenerator<JsonLine> {
  let pieces: Buffer[] = [];
  let line = 1;
  let offset = 0;
  const take = (isEnded: boolean): JsonLine => {
    const whole = Buffer.concat(pieces);
    const taken = { text: whole.toString('utf8'), line, offset, bytes: whole.length, isEnded };
    pieces = [];
    line += 1;
    offset += whole.length + 1;
    return taken;
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      pieces.push(chunk.subarray(from, at));
      from = at + 1;
      const taken = take(true);
      if (taken.text.trim() !== '') yield taken;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) {
    const taken = take(false);
    if (taken.text.trim() !== '') yield taken;
  }
}
