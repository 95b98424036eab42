const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Runs a task until it succeeds, with growing pauses between the attempts.
 * Times are milliseconds.
 */
export async function retry(task, { attempts = 4, waitMs = 200, maxWaitMs = 1000, isWorthwhile = () => true } = {}) {
  if (!Number.isInteger(attempts) || attempts < 1) {
    throw new RangeError(`Expected at least one attempt, got ${attempts}`);
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return task(attempt);
    } catch (error) {
      if (!isWorthwhile(error)) throw error;
      if (attempt === attempts) {
        throw new Error(`Gave up after ${attempts} attempts: ${error.message}`, { cause: error });
      }
      await sleep(Math.min(maxWaitMs, waitMs * 2 ** (attempt - 1)));
    }
  }
}

/** A function like fn whose every call is retried. */
export function retrying(fn, options) {
  return (...args) => retry(() => fn(...args), options);
}
