/** Turns a corpus into task folders and bases: the face of the importers. */
import { availableParallelism } from 'node:os';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { Candidate } from './candidate.ts';
import { CorpusError } from './corpus-error.ts';
import { exercismCandidates } from './exercism/import-exercism.ts';
import { folderCandidates } from './folder/import-folder.ts';
import { humanEvalFixCandidates } from './humanevalfix/import-humanevalfix.ts';
import { mbxpCandidates } from './mbxp/import-mbxp.ts';
import { quixBugsCandidates } from './quixbugs/import-quixbugs.ts';
import { type ImportReport, runCandidates } from './run-candidates.ts';
import { makeOutFolder } from './write-made.ts';

interface Importer {
  readonly candidates: (path: string) => Candidate[];
  /** What the path is to lead to. */
  readonly expects: string;
}

/** By the name under which `tasks import` has them. */
export const IMPORTERS = {
  humanevalfix: { candidates: humanEvalFixCandidates, expects: 'a file of records of HumanEvalFix for JavaScript' },
  mbxp: { candidates: mbxpCandidates, expects: 'a folder with mbjsp.jsonl, mbjsp_samples.jsonl and mbtsp.jsonl' },
  quixbugs: { candidates: quixBugsCandidates, expects: 'a folder with json_testcases/, as QuixBugs has it' },
  exercism: { candidates: exercismCandidates, expects: "a folder of Exercism's exercises, or of tracks" },
  folder: { candidates: folderCandidates, expects: 'a directory with modules and their Vitest or Jest test files' },
} as const satisfies Record<string, Importer>;

export type ImporterName = keyof typeof IMPORTERS;

export interface ImportOptions {
  /** Items measured at a time. As many as there are processors when absent. */
  readonly parallel?: number;
  /** Told how many items there are before the first is measured. */
  readonly onStart?: (items: number) => void;
  /** Called as each item is written or refused, in the order of the corpus. */
  readonly onItem?: (report: ImportReport) => void;
}

/**
 * Writes a folder under `outDir`, which thereby is a suite, for each task made of the corpus, and one under
 * `outDir/bases` for each base. What an earlier import of the same corpus left there is written over, nothing else is.
 *
 * Rejects with CorpusError when there is no such corpus at `path`, when a folder cannot be written, and with
 * SandboxUnavailable; an item is never a reason to, it is refused and the report says why.
 *
 * @example
 * const { imported, refused } = await importCorpus('humanevalfix', 'humanevalfix-js.jsonl', 'tasks/humanevalfix', sandbox);
 */
export async function importCorpus(
  name: ImporterName,
  path: string,
  outDir: string,
  sandbox: Sandbox,
  { parallel = availableParallelism(), onStart, onItem }: ImportOptions = {},
): Promise<ImportReport> {
  const { candidates, expects } = IMPORTERS[name];
  const found = candidates(path);
  if (found.length === 0) throw new CorpusError(`Expected ${expects}, got nothing of the kind at "${path}".`);
  makeOutFolder(outDir);
  onStart?.(found.length);
  return runCandidates(found, outDir, sandbox, onItem === undefined ? { parallel } : { parallel, onItem });
}
