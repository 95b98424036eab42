/** What the figures were measured on. */
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

/** Two lines: the engine and the machine. Figures of machines that differ here are not to be compared. */
export function machineLines(): readonly string[] {
  const { platform, arch, version, versions } = process;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return [
    `Node ${version} (V8 ${versions.v8}), ${platform} ${arch} ${release()}`,
    `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, ${memory} of memory`,
  ];
}

/** The load averages of 1, 5 and 15 minutes: above the number of cores, others were served too. */
export function loadLine(when: string): string {
  const averages = loadavg().map((load) => load.toFixed(2));
  return `load average ${when}: ${averages.join(' ')}`;
}
