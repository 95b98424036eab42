/** Where the time of one run goes: the phases of a host's work, and the calls into the engine below them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '../sandbox/index.ts';
import { ENGINE } from '../sandbox/pool/host-command.ts';
import type { Effort } from './effort.ts';
import { eightTests } from './eight-tests.ts';
import type { Figure } from './figure.ts';
import { percentile, timeEach } from './measure.ts';

const IN_HOST = fileURLToPath(new URL('phases-in-host.ts', import.meta.url));

/** Prints two tables; the run is the host's own code, in a process with a host's engine and with no pool around it. */
export async function phases(effort: Effort): Promise<readonly Figure[]> {
  await using sandbox = createSandbox({ hosts: 1 });
  const request = await eightTests(sandbox);
  await timeEach(effort.dear / 4, () => sandbox.run(request));
  const times = await timeEach(effort.dear, () => sandbox.run(request));
  const directory = mkdtempSync(join(tmpdir(), 'tracefix-bench-'));
  try {
    const argument = JSON.stringify({ directory, request, count: effort.dear });
    const child = spawn(process.execPath, [...ENGINE, IN_HOST, argument], { stdio: 'inherit' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`Expected the phases to be measured, got exit code ${code}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return [
    { what: 'the same run by the sandbox, pool and pipes included, p50', value: percentile(times, 0.5), unit: 'ms' },
    { what: 'the same run by the sandbox, pool and pipes included, p99', value: percentile(times, 0.99), unit: 'ms' },
  ];
}
