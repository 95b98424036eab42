/** Resident memory of the pool's process and of its hosts after many runs: whether anything grows. */

import { createSandbox } from '../sandbox/index.ts';
import { residentMib } from '../sandbox/pool/memory-watch.ts';
import type { Effort } from './effort.ts';
import { eightTests, runPassing } from './eight-tests.ts';
import type { Figure } from './figure.ts';
import { type HostWatch, watchHosts } from './host-watch.ts';

const CALLERS = 8;
/** Hosts swell and are replaced in turn, so that one look says little. */
const LOOKS = 20;
/** What a look at one run more or less may differ by, as a share. */
const NOISE = 1.1;

interface Resident {
  readonly runs: number;
  readonly pool: number;
  /** The mean host, and the largest one. */
  readonly host: number;
  readonly largest: number;
}

export async function memory({ memoryAfter }: Effort): Promise<Figure[]> {
  using hosts = watchHosts();
  await using sandbox = createSandbox();
  const request = await eightTests(sandbox);
  const looks: Resident[] = [];
  let begun = 0;
  for (const runs of memoryAfter) {
    const seen: Omit<Resident, 'runs'>[] = [];
    const call = async (): Promise<void> => {
      while (begun < runs) {
        begun += 1;
        await runPassing(sandbox, request);
        if (begun > runs - LOOKS) seen.push(look(hosts));
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, call));
    looks.push({ runs, ...average(seen) });
  }
  const first = looks[0]!;
  return looks.flatMap(({ runs, pool, host, largest }) => {
    const bound = (base: number) => (runs === first.runs ? {} : { target: { atMost: Math.ceil(base * NOISE) } });
    return [
      { what: `resident after ${runs} runs: the pool's process`, value: pool, unit: 'MiB', ...bound(first.pool) },
      { what: `resident after ${runs} runs: a host, mean`, value: host, unit: 'MiB', ...bound(first.host) },
      { what: `resident after ${runs} runs: the largest host`, value: largest, unit: 'MiB' },
    ];
  });
}

function look({ pids }: HostWatch): Omit<Resident, 'runs'> {
  const hosts = pids.map((pid) => residentMib(pid) ?? 0);
  const host = hosts.reduce((sum, mib) => sum + mib, 0) / hosts.length;
  return { pool: process.memoryUsage.rss() / 2 ** 20, host, largest: Math.max(...hosts) };
}

function average(looks: readonly Omit<Resident, 'runs'>[]): Omit<Resident, 'runs'> {
  const mean = (of: (look: Omit<Resident, 'runs'>) => number) =>
    looks.reduce((sum, one) => sum + of(one), 0) / looks.length;
  return {
    pool: mean((one) => one.pool),
    host: mean((one) => one.host),
    largest: Math.max(...looks.map((one) => one.largest)),
  };
}
