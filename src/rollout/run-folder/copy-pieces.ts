/** Makes a file of another one's pieces. */
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

export interface Piece {
  readonly offset: number;
  readonly bytes: number;
}

const BUFFER_BYTES = 1024 * 1024;

/** One piece after the other, and on the disk when it returns; no more than a mebibyte is held at a time. */
export function copyPieces(from: string, pieces: Iterable<Piece>, to: string): void {
  const source = openSync(from, 'r');
  const target = openSync(to, 'w');
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let filled = 0;
  const flush = () => {
    for (let at = 0; at < filled; ) at += writeSync(target, buffer, at, filled - at);
    filled = 0;
  };
  try {
    for (const { offset, bytes } of pieces) {
      for (let done = 0; done < bytes; ) {
        if (filled === BUFFER_BYTES) flush();
        const most = Math.min(bytes - done, BUFFER_BYTES - filled);
        const read = readSync(source, buffer, filled, most, offset + done);
        if (read === 0) throw new Error(`Expected ${from} to stay as long as it was, got it shorter.`);
        done += read;
        filled += read;
      }
    }
    flush();
    fsyncSync(target);
  } finally {
    closeSync(source);
    closeSync(target);
  }
}
