import type { Limits } from '../sandbox.ts';

/** Throws a RangeError for limits that no run can be held to. */
export function checkLimits({ timeoutMs, memoryMb, work = 1 }: Limits): void {
  // A longer delay than this would wrap around in a timer and end the run at once.
  if (!(timeoutMs >= 1 && timeoutMs <= 3_600_000)) {
    throw new RangeError(`Expected limits.timeoutMs to be 1 to 3600000, got ${String(timeoutMs)}.`);
  }
  if (!(memoryMb >= 8 && memoryMb <= 512)) {
    throw new RangeError(`Expected limits.memoryMb to be 8 to 512, got ${String(memoryMb)}.`);
  }
  // The count is kept in 32 bits.
  if (!(Number.isInteger(work) && work >= 1 && work <= 2_000_000_000)) {
    throw new RangeError(`Expected limits.work to be an integer of 1 to 2000000000, got ${String(work)}.`);
  }
}
