/** For how long a process has had a processor, which the wall clock does not tell on a busy machine. */
import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the kernel's own tick. */
const TICK_MS = 10;

/** Of all its threads, in milliseconds; undefined when the process is gone or the system has no procfs. */
export function processorMs(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined;
  try {
    // After the name, which may hold anything: fields 14 and 15 are the time of the program and of the system for it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    // The process died between two looks, or there is no procfs.
    return undefined;
  }
}
