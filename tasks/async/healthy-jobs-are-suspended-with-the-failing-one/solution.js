/** Retries that a job may use up; several jobs may be given the same. */
export function createBudget(size) {
  return { size, left: size };
}

const isDue = (job) => job.state === 'waiting' && job.due <= Date.now();

/**
 * Runs jobs at intervals, with a single timer for all of them.
 * Times are milliseconds.
 */
export function createScheduler({ retries = 3, retryMs = 1000, maxParallel = Infinity, onEvent = () => {} } = {}) {
  const jobs = new Map();
  let timer;
  let running = 0;
  let isStopped = false;

  function find(name) {
    const job = jobs.get(name);
    if (job === undefined) throw new Error(`There is no job ${name}`);
    return job;
  }

  function isKnown(job) {
    return jobs.get(job.name) === job;
  }

  /** Runs what is due and comes back when the next job is. */
  function turn() {
    clearTimeout(timer);
    if (isStopped) return;

    const due = [...jobs.values()].filter(isDue).sort((a, b) => a.due - b.due);
    for (const job of due.slice(0, maxParallel - running)) run(job);

    if (running >= maxParallel) return;
    const next = Math.min(...[...jobs.values()].filter(({ state }) => state === 'waiting').map((job) => job.due));
    if (next < Infinity) timer = setTimeout(turn, next - Date.now());
  }

  async function run(job) {
    job.state = 'running';
    job.runs += 1;
    running += 1;
    const error = await attempt(job.work);
    running -= 1;
    if (isKnown(job)) settle(job, error);
    turn();
  }

  async function attempt(work) {
    try {
      await work();
      return null;
    } catch (error) {
      return error;
    }
  }

  function settle(job, error) {
    const { budget } = job;
    if (error === null) {
      budget.left = budget.size;
      wait(job, job.everyMs);
    } else if (budget.left > 0) {
      budget.left -= 1;
      onEvent('retry', job.name, error.message);
      wait(job, retryMs);
    } else {
      job.state = 'suspended';
      onEvent('suspended', job.name, error.message);
    }
  }

  function wait(job, ms) {
    job.state = 'waiting';
    job.due = Date.now() + ms;
  }

  return {
    every(everyMs, name, work, { budget = createBudget(retries) } = {}) {
      if (jobs.has(name)) throw new Error(`There is a job ${name} already`);
      const job = { name, work, everyMs, budget, runs: 0 };
      wait(job, everyMs);
      jobs.set(name, job);
      turn();
    },

    /** Gives a suspended job its retries back and runs it at once. */
    resume(name) {
      const job = find(name);
      if (job.state !== 'suspended') return false;
      job.budget.left = job.budget.size;
      wait(job, 0);
      turn();
      return true;
    },

    cancel(name) {
      find(name);
      jobs.delete(name);
      turn();
    },

    stop() {
      isStopped = true;
      clearTimeout(timer);
    },

    report() {
      return [...jobs.values()].map(({ name, state, runs, budget }) => ({ name, state, runs, retriesLeft: budget.left }));
    },
  };
}
