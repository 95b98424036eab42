/**
 * Watches an order: loads its status again and again until it is final.
 * Times are milliseconds.
 */
export function createPoller(load, { intervalMs = 2000, maxIntervalMs = 16_000, isFinal = () => false, onChange, onError }) {
  let session = null;
  let latest;

  function delayAfter(failures) {
    return Math.min(maxIntervalMs, intervalMs * 2 ** failures);
  }

  async function attempt() {
    try {
      return { ok: true, status: await load() };
    } catch (error) {
      return { ok: false, error };
    }
  }

  function accept(status) {
    if (status === latest) return;
    latest = status;
    onChange(status);
  }

  async function poll(own) {
    const outcome = await attempt();
    if (session !== own) return;

    if (outcome.ok) {
      own.failures = 0;
      accept(outcome.status);
      if (isFinal(outcome.status)) stop();
    } else {
      own.failures += 1;
      onError?.(outcome.error, own.failures);
    }
    if (session !== own) return;
    own.timer = setTimeout(poll, delayAfter(own.failures), own);
  }

  function start() {
    if (session !== null) return false;
    session = { timer: undefined, failures: 0 };
    poll(session);
    return true;
  }

  function stop() {
    clearTimeout(session?.timer);
    session = null;
  }

  return {
    start,
    stop,
    isRunning: () => session !== null,
    latest: () => latest,
  };
}
