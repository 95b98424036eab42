/** Processor time of this process and of all that it started, which a busy neighbour does not change. */
import { readFileSync } from 'node:fs';
import { descendantsOf } from './processes.ts';

/** Linux counts in hundredths of a second, whatever the kernel's own tick. */
const TICKS_PER_SECOND = 100;

/** Seconds so far, dead children included; null where there is no procfs. */
export function cpuSeconds(): number | null {
  const own = ticksOf(process.pid);
  if (own === null) return null;
  return descendantsOf(process.pid).reduce((sum, pid) => sum + (ticksOf(pid) ?? 0), own) / TICKS_PER_SECOND;
}

function ticksOf(pid: number): number | null {
  try {
    // After the name, which may hold anything: utime, stime and those of waited-for children are fields 14 to 17.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)!.split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
  } catch {
    // The process has gone since it was listed, or there is no procfs.
    return null;
  }
}
