export class ChannelClosed extends Error {
  constructor() {
    super('The channel is closed');
    this.name = 'ChannelClosed';
  }
}

/** A queue between those who put and those who take; whoever cannot go on waits. Times are milliseconds. */
export class Channel {
  #capacity;
  #values = [];
  #takers = [];
  #putters = [];
  #isClosed = false;

  constructor(capacity = 0) {
    this.#capacity = capacity;
  }

  get size() {
    return this.#values.length;
  }

  async put(value, { timeoutMs } = {}) {
    if (this.#isClosed) throw new ChannelClosed();
    const taker = this.#takers.shift();
    if (taker) {
      taker.go(value);
    } else if (this.#values.length < this.#capacity) {
      this.#values.push(value);
    } else {
      await this.#wait(this.#putters, { value, timeoutMs, what: 'Nobody takes it' });
    }
  }

  async take({ timeoutMs } = {}) {
    if (this.#values.length > 0) {
      const value = this.#values.shift();
      const putter = this.#putters.shift();
      if (putter) {
        this.#values.push(putter.value);
        putter.go();
      }
      return value;
    }
    const putter = this.#putters.shift();
    if (putter) {
      putter.go();
      return putter.value;
    }
    if (this.#isClosed) throw new ChannelClosed();
    return this.#wait(this.#takers, { timeoutMs, what: 'Nothing to take' });
  }

  /** No more values are put; those that are there or wait can still be taken. */
  close() {
    this.#isClosed = true;
    for (const taker of this.#takers.splice(0)) taker.fail(new ChannelClosed());
  }

  async *[Symbol.asyncIterator]() {
    try {
      for (;;) yield await this.take();
    } catch (error) {
      if (!(error instanceof ChannelClosed)) throw error;
    }
  }

  #wait(line, { value, timeoutMs, what }) {
    return new Promise((resolve, reject) => {
      let timer;
      const place = {
        value,
        go(result) {
          clearTimeout(timer);
          resolve(result);
        },
        fail(error) {
          clearTimeout(timer);
          reject(error);
        },
      };
      line.push(place);
      if (timeoutMs === undefined) return;

      timer = setTimeout(() => {
        line.splice(line.indexOf(place), 1);
        reject(new Error(`${what} within ${timeoutMs} ms`));
      }, timeoutMs);
    });
  }
}

/** Gathers values: up to `size` of them, or what came within `maxWaitMs` of the first. */
export async function* bundles(channel, { size = 10, maxWaitMs = 100 } = {}) {
  for (;;) {
    const bundle = [];
    let isOver = false;
    try {
      bundle.push(await channel.take());
      const until = Date.now() + maxWaitMs;
      while (bundle.length < size) bundle.push(await channel.take({ timeoutMs: until - Date.now() }));
    } catch (error) {
      isOver = error instanceof ChannelClosed;
    }
    if (bundle.length > 0) yield bundle;
    if (isOver) return;
  }
}

/** Sends letters in bundles: `drop` them in, `close` waits until the last one is on its way. */
export function createMailroom(send, { size = 10, maxWaitMs = 100, backlog = 100 } = {}) {
  const channel = new Channel(backlog);
  const report = { bundles: 0, letters: 0, lost: [] };

  async function work() {
    for await (const letters of bundles(channel, { size, maxWaitMs })) {
      try {
        await send(letters);
        report.bundles += 1;
        report.letters += letters.length;
      } catch (error) {
        report.lost.push({ letters, reason: error.message });
      }
    }
    return report;
  }

  const working = work();
  return {
    drop: (letter, options) => channel.put(letter, options),
    waiting: () => channel.size,
    close() {
      channel.close();
      return working;
    },
  };
}
