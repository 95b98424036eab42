/** For how long a process has had a processor, which the wall clock does not tell on a busy machine. */
import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the kernel's own tick. */
const TICK_MS = 10;

/** Of all its threads, and on request of the children it has waited for, in milliseconds; undefined when it is gone or without procfs. */
export function processorMs(pid: number | undefined, { children = false } = {}): number | undefined {
  if (pid === undefined) return undefined;
  try {
    // After the name, which may hold anything: fields 14 and 15 are its own time and the system's for it, 16 and 17 its children's.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)!.split(' ');
    return fields.slice(11, children ? 15 : 13).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS;
  } catch {
    // The process died between two looks, or there is no procfs.
    return undefined;
  }
}
