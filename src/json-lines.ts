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
/** Longer ones are no recording, and no text can hold them. */
const MOST_BYTES = 2 ** 28;

/** Lines that are not blank; throws RangeError for one of more than 256 MiB. Only line feeds end one: JSON may hold U+2028, which other readers take for a line's end. */
export async function* readJsonLines(file: string): AsyncGenerator<JsonLine> {
  let pieces: Buffer[] = [];
  let line = 1;
  let offset = 0;
  let held = 0;
  const take = (isEnded: boolean): JsonLine => {
    const whole = Buffer.concat(pieces);
    const taken = { text: whole.toString('utf8'), line, offset, bytes: whole.length, isEnded };
    pieces = [];
    held = 0;
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
    held += chunk.length - from;
    if (held > MOST_BYTES)
      throw new RangeError(
        `Expected lines of at most ${MOST_BYTES} bytes in ${file}, got a longer one at line ${line}.`,
      );
  }
  if (pieces.length > 0) {
    const taken = take(false);
    if (taken.text.trim() !== '') yield taken;
  }
}
