/**
 * Plays every shipped suite, the imported HumanEvalFix set and the Exercism exercises in the sandbox and under real Vitest,
 * and prints where they differ. Ends with code 1 when that is not what was reviewed.
 *
 *   npm run fidelity -- [--every 1]    of the exercises of each corpus every so-manieth; the probes always
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSandbox } from '../../sandbox/index.ts';
import { importCorpus } from '../../src/author/index.ts';
import { compare } from './compare.ts';
import { exercismTrials } from './exercism.ts';
import { findingsOf } from './findings.ts';
import { probeTrials } from './probes.ts';
import { report } from './report.ts';
import { folderTrials, shippedTrials } from './tasks.ts';
import { exerciseId, type Trial } from './trial.ts';

const CORPORA = join(import.meta.dirname, '../../../shared/corpora');

const { values } = parseArgs({ options: { every: { type: 'string', default: '1' } } });
const every = Number(values.every);
if (!Number.isInteger(every) || every < 1)
  throw new RangeError(`Expected --every to be an integer from 1, got ${values.every}.`);

const trials = [...someOf(shippedTrials()), ...probeTrials(), ...(await importedTrials()), ...someOf(exercisms())];
const comparison = await compare(trials);
const findings = findingsOf(comparison, trials);
console.log(report(comparison, findings));
process.exitCode = findings.length === 0 ? 0 : 1;

/** Of the exercises every so-manieth, with all that is tried of it. */
function someOf(all: readonly Trial[]): Trial[] {
  const exercises = [...new Set(all.map(exerciseId))];
  const chosen = new Set(exercises.filter((_, at) => at % every === 0));
  return all.filter((trial) => chosen.has(exerciseId(trial)));
}

async function importedTrials(): Promise<Trial[]> {
  const records = join(CORPORA, 'humanevalfix-js/humanevalfix-js.jsonl');
  if (!existsSync(records)) return skip('HumanEvalFix');
  const folder = mkdtempSync(join(tmpdir(), 'tracefix-fidelity-'));
  try {
    await using sandbox = createSandbox({ hosts: 2, spares: 0 });
    const wanted = join(folder, 'wanted.jsonl');
    const lines = readFileSync(records, 'utf8').split('\n');
    writeFileSync(wanted, lines.filter((_, at) => at % every === 0).join('\n'));
    await importCorpus('humanevalfix', wanted, join(folder, 'humanevalfix'), sandbox);
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
