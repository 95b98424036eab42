/** Plays trials under real Vitest: one run of it for them all, in a folder of their own that is gone afterwards. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Results, type Trial, trialId } from './trial.ts';

/** The folder is inside the repository, so that its files find `vitest`. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A file that does not load has no results. */
export async function runUnderVitest(trials: readonly Trial[], timeoutMs = 170_000): Promise<Results> {
  const folder = await mkdtemp(join(ROOT, '.tmp-fidelity-'));
  try {
    for (const trial of trials) await writeTrial(folder, trial);
    await writeFile(join(folder, 'vitest.config.js'), CONFIG);
    const report = join(folder, 'report.json');
    await vitest(folder, ['--reporter=json', `--outputFile=${report}`], timeoutMs);
    return parseReport(folder, await readFile(report, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without one of its own, the run would take the repository's configuration. */
const CONFIG = `export default {
  test: { include: ['**/*.test.{js,ts}'], pool: 'threads', maxWorkers: 2, isolate: false },
};`;

async function writeTrial(folder: string, trial: Trial): Promise<void> {
  const at = join(folder, trialId(trial));
  await mkdir(at, { recursive: true });
  await writeFile(join(at, trial.language === 'typescript' ? 'program.ts' : 'program.js'), trial.source);
  for (const { name, code } of trial.files) await writeFile(join(at, name), code);
}

/** Ends with a failure where a test fails, which is expected: what counts is the report. */
function vitest(folder: string, options: readonly string[], timeoutMs: number): Promise<void> {
  const args = [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', `--root=${folder}`, ...options];
  const { VITEST: _, VITEST_POOL_ID: __, VITEST_WORKER_ID: ___, NODE_OPTIONS: ____, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env, timeout: timeoutMs, killSignal: 'SIGKILL' }, () => resolve());
  });
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

function parseReport(folder: string, text: string): Results {
  const results: Results = new Map();
  for (const { name: path, assertionResults } of (JSON.parse(text) as Report).testResults) {
    const file = relative(folder, path).replaceAll(sep, '/');
    for (const { ancestorTitles, title, status, failureMessages = [] } of assertionResults) {
      if (status !== 'passed' && status !== 'failed') continue;
      const key = `${file} > ${[...ancestorTitles, title].join(' > ')}`;
      results.set(key, { passed: status === 'passed', message: failureMessages.join('\n') });
    }
  }
  return results;
}
