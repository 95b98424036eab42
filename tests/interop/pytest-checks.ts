/** All pytest files of a release in one process, since importing OpenEnv takes seconds; a row for each file. */
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ROOT } from '../e2e/repository.ts';
import { runChild } from './children.ts';
import { KEPT, type PythonEnvironment } from './python-environment.ts';
import { GUARDED_TOKEN, type Servers } from './servers.ts';
import type { Row } from './table.ts';

interface Line {
  readonly file: string;
  readonly test: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly seconds: number;
  readonly message: string;
}

const CHECKS = join(ROOT, 'tests/interop/checks');

export async function runPytest(
  { name, python }: PythonEnvironment,
  { url, guardedUrl }: Servers,
  files: readonly string[],
): Promise<readonly Omit<Row, 'client'>[]> {
  const report = join(KEPT, `${name}-report.jsonl`);
  await rm(report, { force: true });
  const env = {
    PYTHONPATH: CHECKS,
    TRACEFIX_URL: url,
    TRACEFIX_GUARDED_URL: guardedUrl,
    TRACEFIX_GUARDED_TOKEN: GUARDED_TOKEN,
    INTEROP_REPORT: report,
  };
  const args = ['-m', 'pytest', '-q', '-p', 'report', '-p', 'no:cacheprovider', '--tb=short', ...files];
  // A failing test makes pytest end with 1, and is in the report; whatever else goes wrong leaves tests out of it.
  const failure = await runChild(python, args, { env, timeoutMs: 900_000 }).then(
    () => '',
    (error: Error) => error.message,
  );
  const lines = (await readFile(report, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
  const results = lines.map((line) => JSON.parse(line) as Line);
  return files.map((file) =>
    rowOf(
      file,
      results.filter((line) => line.file === basename(file)),
      failure,
    ),
  );
}

function rowOf(file: string, lines: readonly Line[], failure: string): Omit<Row, 'client'> {
  const count = (outcome: Line['outcome']): number => lines.filter((line) => line.outcome === outcome).length;
  const failed = lines.filter(({ outcome }) => outcome === 'failed');
  const parts = (['passed', 'failed', 'skipped'] as const).filter((outcome) => count(outcome) > 0);
  return {
    check: file,
    ok: lines.length > 0 && failed.length === 0,
    result: parts.map((outcome) => `${count(outcome)} ${outcome}`).join(', ') || 'not run',
    seconds: lines.reduce((sum, { seconds }) => sum + seconds, 0),
    details: lines.length === 0 ? failure : failed.map(({ test, message }) => `${test}\n${message}`).join('\n\n'),
  };
}
