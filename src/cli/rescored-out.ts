/** Where rescored episodes are written: nowhere, or a file. */
import type { Trajectory } from '../rollout/index.ts';
import { newFile } from './new-file.ts';
import { UsageError } from './usage-error.ts';

export interface RescoredOut extends Disposable {
  add(trajectory: Trajectory): void;
  /** Without it nothing stays. */
  keep(): void;
}

/** Throws UsageError for a place that is taken or cannot be written. */
export function openRescored(out: string | undefined): RescoredOut {
  if (out === undefined) return { add() {}, keep() {}, [Symbol.dispose]() {} };
  if (out.endsWith('.jsonl')) return newFile(out);
  throw new UsageError(`Expected --out to end in .jsonl, got "${out}".`);
}
