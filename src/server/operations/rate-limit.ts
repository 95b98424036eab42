/** One token bucket for each remote address. */
import type { RateLimit } from '../options.ts';

export type Admit = (address: string) => boolean;

/** Says of each request whether its address may send it; without a limit, always. `now` is in milliseconds. */
export function createRateLimit(
  limit: RateLimit | undefined,
  now: () => number = performance.now.bind(performance),
): Admit {
  if (limit === undefined) return () => true;
  const buckets = new Map<string, { tokens: number; atMs: number }>();
  return (address) => {
    const atMs = now();
    if (buckets.size > MAX_BUCKETS) dropFull(buckets, limit, atMs);
    const bucket = buckets.get(address) ?? { tokens: limit.burst, atMs };
    bucket.tokens = refilled(bucket, limit, atMs);
    bucket.atMs = atMs;
    buckets.set(address, bucket);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  };
}

const MAX_BUCKETS = 10_000;

function refilled(bucket: { tokens: number; atMs: number }, limit: RateLimit, atMs: number): number {
  return Math.min(limit.burst, bucket.tokens + ((atMs - bucket.atMs) / 1000) * limit.perSecond);
}

/** A full bucket says no more than none does. */
function dropFull(buckets: Map<string, { tokens: number; atMs: number }>, limit: RateLimit, atMs: number): void {
  for (const [address, bucket] of buckets) {
    if (refilled(bucket, limit, atMs) >= limit.burst) buckets.delete(address);
  }
}
