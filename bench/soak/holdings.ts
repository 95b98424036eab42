/** What the server's process and its hosts hold, from procfs and `/metrics`. */
import { readdirSync } from 'node:fs';
import { residentMib } from '../../sandbox/pool/memory-watch.ts';
import { median } from '../measure.ts';
import { descendantsOf } from '../processes.ts';

export interface Holdings {
  readonly serverMib: number;
  /** The largest host: they come and go, so that their sum says little. */
  readonly hostMib: number;
  readonly processes: number;
  readonly descriptors: number;
  readonly sessions: number;
}

export async function holdingsOf(pid: number, url: string): Promise<Holdings> {
  const hosts = descendantsOf(pid);
  return {
    serverMib: residentMib(pid) ?? Number.NaN,
    hostMib: Math.max(0, ...hosts.map((host) => residentMib(host) ?? 0)),
    processes: hosts.length,
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    sessions: await sessionsOf(url),
  };
}

async function sessionsOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const counts = [...text.matchAll(/^tracefix_sessions\{[^}]*\} (\d+)$/gm)].map(([, count]) => Number(count));
  if (counts.length === 0) throw new Error('Expected tracefix_sessions among the metrics, got none');
  return counts.reduce((sum, count) => sum + count, 0);
}

export function holdingsLine(when: string, { serverMib, hostMib, processes, descriptors, sessions }: Holdings): string {
  return `${when}: server ${serverMib.toFixed(0)} MiB, largest host ${hostMib.toFixed(0)} MiB, ${processes} processes, ${descriptors} descriptors, ${sessions} sessions`;
}

/** A heap that has not been collected lately is no leak. */
const NOISE_MIB = 32;
const NOISE_DESCRIPTORS = 40;
const FEWEST_LOOKS = 60;

/** Sentences on what is more in the last quarter than in the second; the first warms up. Few looks say nothing. */
export function growthOf(looks: readonly Holdings[]): readonly string[] {
  const quarter = Math.floor(looks.length / 4);
  if (looks.length < FEWEST_LOOKS) return [];
  const middle = (from: number, of: (look: Holdings) => number) => median(looks.slice(from, from + quarter).map(of));
  const grows = (what: string, unit: string, noise: number, of: (look: Holdings) => number) => {
    const [early, late] = [middle(quarter, of), middle(looks.length - quarter, of)];
    return late > early * 1.1 + noise
      ? [`Expected ${what} not to grow, got ${early.toFixed(0)} and later ${late.toFixed(0)} ${unit}.`]
      : [];
  };
  return [
    ...grows("the server's memory", 'MiB', NOISE_MIB, ({ serverMib }) => serverMib),
    ...grows("the largest host's memory", 'MiB', NOISE_MIB, ({ hostMib }) => hostMib),
    ...grows('descriptors', '', NOISE_DESCRIPTORS, ({ descriptors }) => descriptors),
    ...grows('processes', '', 2, ({ processes }) => processes),
  ];
}
