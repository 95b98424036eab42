/** Which episodes a file holds, and where: as much as is kept in memory of them. */
import { appendFileSync, closeSync, existsSync, openSync, renameSync, statSync, truncateSync } from 'node:fs';
import { readTrajectories } from '../trajectory/read-trajectories.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import { copyPieces, type Piece } from './copy-pieces.ts';

export interface RecordedEpisodes {
  has(key: string): boolean;
  readonly size: number;
  append(trajectory: Trajectory): void;
  /** Rewrites the file beside itself, with the episodes of these keys in their order and nothing else, and renames it. */
  arrange(keys: () => Iterable<string>): void;
  close(): void;
}

export interface ReadingOptions {
  /** Told of each that is there already. */
  readonly onEpisode?: ((trajectory: Trajectory) => void) | undefined;
  /** Told of each line that is left out, so that its episode is played again. */
  readonly onNotice?: ((text: string) => void) | undefined;
}

/** Opens a file to be gone on with, less the episodes of which `whyOut` gives a reason: reads what is there, and mends the end of a writer that was stopped. */
export async function openEpisodes(
  file: string,
  whyOut: (trajectory: Trajectory) => string | undefined,
  options: ReadingOptions,
): Promise<RecordedEpisodes> {
  const pieces = new Map<string, Piece>();
  let end = existsSync(file) ? await readPieces(file, pieces, whyOut, options) : 0;
  const descriptor = openSync(file, 'a');

  return {
    has: (key) => pieces.has(key),
    get size() {
      return pieces.size;
    },
    append(trajectory) {
      const line = Buffer.from(`${JSON.stringify(trajectory)}\n`);
      appendFileSync(descriptor, line);
      pieces.set(trajectory.key, { offset: end, bytes: line.length });
      end += line.length;
    },
    arrange(keys) {
      if (isArranged(piecesOf(keys(), pieces), end)) return;
      const beside = `${file}.arranged`;
      copyPieces(file, piecesOf(keys(), pieces), beside);
      renameSync(beside, file);
    },
    close: () => closeSync(descriptor),
  };
}

/** Resolves with the file's length, once it ends with a whole line. */
async function readPieces(
  file: string,
  pieces: Map<string, Piece>,
  whyOut: (trajectory: Trajectory) => string | undefined,
  options: ReadingOptions,
): Promise<number> {
  const { onEpisode, onNotice } = options;
  let end = 0;
  for await (const read of readTrajectories(file)) {
    const { offset, bytes, line } = read;
    if (read.kind === 'torn') {
      onNotice?.(`Line ${line} of ${file} is torn, so its episode is played again.`);
      break;
    }
    end = offset + bytes + 1;
    const reason = read.kind === 'trajectory' ? whyOut(read.trajectory) : read.reason;
    if (read.kind !== 'trajectory' || reason !== undefined)
      onNotice?.(`Line ${line} of ${file} is left out. ${reason}`);
    else if (pieces.has(read.trajectory.key)) onNotice?.(`Line ${line} of ${file} is left out: it is there twice.`);
    else {
      pieces.set(read.trajectory.key, { offset, bytes: bytes + 1 });
      onEpisode?.(read.trajectory);
    }
  }
  const { size } = statSync(file);
  if (size < end) appendFileSync(file, '\n');
  else if (size > end) truncateSync(file, end);
  return end;
}

function* piecesOf(keys: Iterable<string>, pieces: ReadonlyMap<string, Piece>): Generator<Piece> {
  for (const key of keys) {
    const piece = pieces.get(key);
    if (piece !== undefined) yield piece;
  }
}

function isArranged(pieces: Iterable<Piece>, end: number): boolean {
  let next = 0;
  for (const { offset, bytes } of pieces) {
    if (offset !== next) return false;
    next += bytes;
  }
  return next === end;
}
