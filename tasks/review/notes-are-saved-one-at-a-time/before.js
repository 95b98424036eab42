/** Saves notes. `write(id, text)` returns a promise. */
export function createSaver(write) {
  const running = new Set();

  return {
    save(id, text) {
      const done = write(id, text);
      running.add(done);
      return done.finally(() => running.delete(done));
    },

    async settled() {
      await Promise.allSettled(running);
    },
  };
}
