/** Makes what can be made of the items of a corpus, some at a time, and writes it. */
import { type Sandbox, SandboxUnavailable } from '../../../sandbox/sandbox.ts';
import type { Candidate, Made } from './candidate.ts';
import { type RefusalReason, Refused } from './refused.ts';
import { writeMade } from './write-made.ts';

export interface Imported {
  readonly item: string;
  readonly id: string;
  readonly kind: 'task' | 'base';
}

export interface Refusal {
  readonly item: string;
  readonly reason: RefusalReason;
  readonly message: string;
}

export interface ImportReport {
  /** In the order of the corpus. */
  readonly imported: readonly Imported[];
  readonly refused: readonly Refusal[];
}

export interface RunOptions {
  /** Items measured at a time. */
  readonly parallel: number;
  /** Called as each item is written or refused, in the order of the corpus. */
  readonly onItem?: (report: ImportReport) => void;
}

/** Rejects when a folder cannot be written, and with SandboxUnavailable; an item is never a reason to. */
export async function runCandidates(
  candidates: readonly Candidate[],
  outDir: string,
  sandbox: Sandbox,
  { parallel, onItem }: RunOptions,
): Promise<ImportReport> {
  const reports: ImportReport[] = [];
  const ids = new Set<string>();
  const waiting = new Map<number, readonly (Made | Refused)[]>();
  // In the corpus's order, so that of two items with one name it is always the first that is written.
  const writeFinished = () => {
    for (let at = reports.length; waiting.has(at); at++) {
      const report = write(candidates[at]!.item, waiting.get(at)!, outDir, ids);
      waiting.delete(at);
      reports.push(report);
      onItem?.(report);
    }
  };
  // One iterator shared by all workers: each takes the next item when it is free.
  const queue = candidates.entries();
  const work = async () => {
    for (const [at, candidate] of queue) {
      waiting.set(at, await make(candidate, sandbox));
      writeFinished();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, parallel) }, work));
  return {
    imported: reports.flatMap(({ imported }) => imported),
    refused: reports.flatMap(({ refused }) => refused),
  };
}

async function make(candidate: Candidate, sandbox: Sandbox, retries = 5): Promise<readonly (Made | Refused)[]> {
  try {
    return await candidate.make(sandbox);
  } catch (error) {
    // The machine has more to do than it can; an import has time.
    if (error instanceof SandboxUnavailable && error.reason === 'starved' && retries > 0)
      return make(candidate, sandbox, retries - 1);
    if (error instanceof Refused) return [error];
    // Of a tree that nests deeper than our own functions can follow it.
    if (error instanceof RangeError) return [new Refused('does_not_parse', 'Expected code that nests less deeply.')];
    throw error;
  }
}

function write(item: string, made: readonly (Made | Refused)[], outDir: string, ids: Set<string>): ImportReport {
  const imported: Imported[] = [];
  const refused: Refusal[] = [];
  for (const one of made) {
    try {
      if (one instanceof Refused) throw one;
      if (ids.has(one.kind + one.id))
        throw new Refused('not_a_record', `Expected items with names of their own, got ${one.id} twice.`);
      ids.add(one.kind + one.id);
      writeMade(one, outDir);
      imported.push({ item, id: one.id, kind: one.kind });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push({ item, reason: error.reason, message: error.message });
    }
  }
  return { imported, refused };
}
