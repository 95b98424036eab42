/**
 * Plays every shipped suite, the imported HumanEvalFix set and the Exercism exercises in the sandbox and under real Vitest,
 * and prints where they differ. Ends with code 1 when that is not what was reviewed.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '../../sandbox/index.ts';
import { importCorpus } from '../../src/author/index.ts';
import { compare } from './compare.ts';
import { exercismTrials } from './exercism.ts';
import { findingsOf } from './findings.ts';
import { probeTrials } from './probes.ts';
import { report } from './report.ts';
import { folderTrials, shippedTrials } from './tasks.ts';
import type { Trial } from './trial.ts';

const CORPORA = join(import.meta.dirname, '../../../shared/corpora');

const trials = [...shippedTrials(), ...probeTrials(), ...(await importedTrials()), ...exercisms()];
const comparison = await compare(trials);
const findings = findingsOf(comparison, trials);
console.log(report(comparison, findings));
process.exitCode = findings.length === 0 ? 0 : 1;

async function importedTrials(): Promise<Trial[]> {
  const records = join(CORPORA, 'humanevalfix-js/humanevalfix-js.jsonl');
  if (!existsSync(records)) return skip('HumanEvalFix');
  const folder = mkdtempSync(join(tmpdir(), 'tracefix-fidelity-'));
  try {
    await using sandbox = createSandbox({ hosts: 2, spares: 0 });
    await importCorpus('humanevalfix', records, join(folder, 'humanevalfix'), sandbox);
    return folderTrials('humanevalfix', folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function exercisms(): Trial[] {
  const at = join(CORPORA, 'exercism');
  return existsSync(at) ? exercismTrials(at) : skip('Exercism');
}

function skip(corpus: string): [] {
  console.log(`${corpus}: skipped, since ../shared/corpora is not beside the repository.`);
  return [];
}
