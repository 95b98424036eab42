/** Processor time of this process and of all that it started, which a busy neighbour does not change. */
import { processorMs } from '../sandbox/pool/processor-time.ts';
import { descendantsOf } from './processes.ts';

/** Seconds so far, dead children included; null where there is no procfs. */
export function cpuSeconds(): number | null {
  const own = processorMs(process.pid, { children: true });
  if (own === undefined) return null;
  const others = descendantsOf(process.pid).map((pid) => processorMs(pid, { children: true }) ?? 0);
  return others.reduce((sum, ms) => sum + ms, own) / 1000;
}
