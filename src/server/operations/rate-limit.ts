/** How much each client may send. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TraceFixError } from '../../errors.ts';
import type { RateLimit } from '../options.ts';

/** @throws {TraceFixError} `rate_limited`, with the seconds after which the client may go on. */
export type Admit = (client: string) => Promise<void>;

/** Counts requests by client; undefined without a limit, so that nothing is spent on it. */
export function createRateLimit(limit: RateLimit | undefined): Admit | undefined {
  if (limit === undefined) return undefined;
  const limiter = new RateLimiterMemory({ points: limit.requests, duration: limit.seconds });
  return async (client) => {
    try {
      await limiter.consume(client);
    } catch (refusal) {
      // The library rejects with its figures when a client is over its limit, and with an Error when it fails itself.
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw rateLimited(limit, Math.ceil(refusal.msBeforeNext / 1000));
    }
  };
}

function rateLimited({ requests, seconds }: RateLimit, retryAfterS: number): TraceFixError {
  const message = `Expected at most ${requests} requests and frames in ${seconds} s from one client, got more; go on in ${retryAfterS} s.`;
  return new TraceFixError('rate_limited', message, [], retryAfterS);
}
