/** How many requests and frames of one client may run at once. */
import { TraceFixError } from '../../errors.ts';

/** @throws {TraceFixError} `client_limit` */
export type LimitRunning = <T>(client: string, work: () => Promise<T>) => Promise<T>;

/** Without a limit the work simply runs. */
export function createRunningLimit(max: number | undefined): LimitRunning {
  if (max === undefined) return (_client, work) => work();
  const running = new Map<string, number>();
  return async (client, work) => {
    const now = running.get(client) ?? 0;
    if (now >= max) {
      throw new TraceFixError(
        'client_limit',
        `Expected at most ${max} requests of one client at once, got another; wait for an answer first.`,
      );
    }
    running.set(client, now + 1);
    try {
      return await work();
    } finally {
      const left = (running.get(client) ?? 1) - 1;
      if (left === 0) running.delete(client);
      else running.set(client, left);
    }
  };
}
