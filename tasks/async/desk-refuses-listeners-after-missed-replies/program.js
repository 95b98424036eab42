/** An event hub that refuses to hold more listeners for an event than expected. */
export class Hub {
  #listeners = new Map();
  #maxListeners;

  constructor({ maxListeners = 10 } = {}) {
    this.#maxListeners = maxListeners;
  }

  /** Calls listener(payload) at each event; returns a function that ends it. */
  on(name, listener) {
    const entries = this.#listeners.get(name) ?? new Set();
    if (entries.size >= this.#maxListeners) throw new Error(`Too many listeners for ${name} (${entries.size})`);
    const entry = { listener };
    entries.add(entry);
    this.#listeners.set(name, entries);
    return () => {
      entries.delete(entry);
    };
  }

  once(name, listener) {
    const stop = this.on(name, (payload) => {
      stop();
      listener(payload);
    });
    return stop;
  }

  /** Tells everybody who listens at this moment; one who throws does not keep it from the others. */
  emit(name, payload) {
    const errors = [];
    const entries = [...(this.#listeners.get(name) ?? [])];
    for (const { listener } of entries) {
      try {
        listener(payload);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
    return entries.length;
  }

  /** Resolves with the payload of the next event that `where` accepts. Times are milliseconds. */
  waitFor(name, { where = () => true, timeoutMs = 1000 } = {}) {
    return new Promise((resolve, reject) => {
      const stop = this.on(name, (payload) => {
        if (!where(payload)) return;
        stop();
        resolve(payload);
      });

      setTimeout(() => {
        reject(new Error(`No ${name} within ${timeoutMs} ms`));
      }, timeoutMs);
    });
  }

  listenerCount(name) {
    return this.#listeners.get(name)?.size ?? 0;
  }
}

/** Asks over the hub: emits `NAME:ask` with a number and waits for the `NAME:answer` that bears it. */
export function createDesk(hub, name, { timeoutMs = 1000 } = {}) {
  let asked = 0;

  return {
    async ask(question) {
      asked += 1;
      const id = asked;
      const answer = hub.waitFor(`${name}:answer`, { where: (reply) => reply.id === id, timeoutMs });
      hub.emit(`${name}:ask`, { id, question });
      return (await answer).text;
    },
    waiting: () => hub.listenerCount(`${name}:answer`),
  };
}
