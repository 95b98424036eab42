/** Saves notes one at a time. `write(id, text)` returns a promise. */
export function createSaver(write) {
  const waiting = new Map();
  let tail = Promise.resolve();
  let failures = 0;

  async function run(id, job) {
    if (job.text === null) return false;
    waiting.delete(id);
    await write(id, job.text);
    return true;
  }

  function enqueue(id, text) {
    const job = { text };
    waiting.set(id, job);
    job.done = tail.then(() => run(id, job));
    // The caller gets the error; those behind in the queue have nothing to do with it.
    tail = job.done.catch(() => {
      failures++;
    });
    return job.done;
  }

  return {
    /** Resolves with whether the note was written; a note that waits is written with its latest text. */
    save(id, text) {
      const job = waiting.get(id);
      if (job === undefined) return enqueue(id, text);
      job.text = text;
      return job.done;
    },

    /** Forgets what waits to be written of a note. */
    discard(id) {
      const job = waiting.get(id);
      if (job == null) return false;
      job.text = null;
      waiting.delete(id);
      return true;
    },

    /** Resolves when nothing is left to write, whatever came in meanwhile. */
    async settled() {
      let last;
      do {
        last = tail;
        await last;
      } while (last !== tail);
      return failures;
    },

    get waiting() {
      return [...waiting.keys()];
    },
  };
}
