/**
 * What the pool and a host say to each other: frames of a 4-byte big-endian length and that many bytes of UTF-8 JSON.
 * A host reads jobs and writes replies, one job at a time, synchronously.
 */
import type { CollectedFile, FileVerdict, Language, Limits, TestFile } from '../sandbox.ts';

// Not the standard streams: Node makes those non-blocking.
export const JOBS_FD = 3;
export const REPLIES_FD = 4;

/** The program and its tests, to be run. */
export interface RunJob {
  readonly kind: 'run';
  readonly id: number;
  readonly source: string;
  readonly language: Language;
  readonly suite: readonly CollectedFile[];
  readonly limits: Limits;
  readonly seed: number;
  readonly shuffle: boolean;
  readonly coverage?: boolean;
  readonly bail?: boolean;
}

/** Test files whose tests are to be named. */
export interface CollectJob {
  readonly kind: 'collect';
  readonly id: number;
  readonly files: readonly TestFile[];
  readonly solution: string;
  readonly language: Language;
}

export type Job = RunJob | CollectJob;

export type Reply =
  /** Sent once, when the host can take jobs. One that acknowledges sends `taken` for each. */
  | { readonly kind: 'ready'; readonly version: string; readonly acknowledges?: boolean }
  /** The job was read, and nothing of it has run: a host that dies without saying so died of something else. */
  | { readonly kind: 'taken'; readonly id: number }
  /** A test is over: what is known of a run if the host dies later in it. */
  | {
      readonly kind: 'test';
      readonly id: number;
      readonly file: number;
      readonly test: number;
      readonly passed: boolean;
      readonly message: string | null;
      readonly line: number | null;
      readonly console?: string;
      readonly durationMs: number;
      readonly work?: number;
      readonly lines?: readonly number[];
    }
  /** A file is over, its tests in collected order; `isCut` when the clock, and nothing that is counted, ended some of it. */
  | {
      readonly kind: 'file';
      readonly id: number;
      readonly file: number;
      readonly verdict: FileVerdict;
      readonly isCut?: boolean;
    }
  /** The run is over; its files were sent before. */
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'collected'; readonly id: number; readonly files: readonly CollectedFile[] }
  | {
      readonly kind: 'suite_error';
      readonly id: number;
      readonly file: string;
      readonly line: number | null;
      readonly message: string;
    };

/** Encodes one frame. */
export function encodeFrame(value: Job | Reply): Buffer {
  const body = Buffer.from(JSON.stringify(value), 'utf8');
  const frame = Buffer.allocUnsafe(body.length + 4);
  frame.writeUInt32BE(body.length, 0);
  body.copy(frame, 4);
  return frame;
}
