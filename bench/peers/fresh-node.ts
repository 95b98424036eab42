/** A fresh Node process for each run: what a gym does that shells out. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { checkReport, SCRIPT } from '../eight-tests.ts';

export async function inFreshNode(): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', `process.stdout.write(${SCRIPT})`]);
  checkReport(stdout);
}
