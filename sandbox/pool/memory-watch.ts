/** Looks at a host's resident memory while it runs a job: much of what a program can allocate is in no isolate's limit. */
import { existsSync, readFileSync } from 'node:fs';

const PERIOD_MS = 20;
const hasProcfs = existsSync('/proc/self/status');

/** Calls `onOver` once the process is above the cap; returns what stops the watch. */
export function watchMemory(pid: number | undefined, capMib: number, onOver: () => void): () => void {
  if (!hasProcfs) return () => {};
  const timer = setInterval(() => {
    if ((residentMib(pid) ?? 0) <= capMib) return;
    clearInterval(timer);
    onOver();
  }, PERIOD_MS).unref();
  return () => clearInterval(timer);
}

/** Resident memory in MiB; undefined when the process is gone or the system has no procfs. */
export function residentMib(pid: number | undefined): number | undefined {
  if (!hasProcfs || pid === undefined) return undefined;
  try {
    // `statm` is shorter, but counts in pages, whose size differs between machines.
    const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kib === undefined ? undefined : Number(kib) / 1024;
  } catch {
    // The process died between two looks; its death is told elsewhere.
    return undefined;
  }
}
