const INITIAL = 'idle';

/** Runs step for each item, the next when the one before is through. */
function inTurn(items, step) {
  return items.reduce((before, item) => before.then(() => { step(item); }), Promise.resolve());
}

/** Settles like the work, or resolves with `late` after the time given. */
async function within(ms, work, late) {
  let timer;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, ms, late);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}

/** The services in layers: each needs only what stands in layers before its own. */
function layersOf(services) {
  const layers = [];
  const placed = new Set();
  let rest = [...services.values()];

  while (rest.length > 0) {
    const layer = rest.filter(({ needs }) => needs.every((name) => placed.has(name)));
    if (layer.length === 0) throw new Error(`These need each other: ${rest.map(({ name }) => name).join(', ')}`);
    for (const { name } of layer) placed.add(name);
    rest = rest.filter((service) => !layer.includes(service));
    layers.push(layer);
  }
  return layers;
}

/**
 * Starts services in the order of their needs and stops them the other way round.
 * Times are milliseconds.
 */
export class System {
  #services = new Map();
  #running = [];
  #state = INITIAL;
  #onEvent;

  constructor({ onEvent = () => {} } = {}) {
    this.#onEvent = onEvent;
  }

  get state() {
    return this.#state;
  }

  add({ name, needs = [], start = () => {}, stop = () => {}, graceMs = 1000 }) {
    if (this.#services.has(name)) throw new Error(`There is a service ${name} already`);
    this.#services.set(name, { name, needs, start, stop, graceMs });
    return this;
  }

  async start() {
    this.#expect(INITIAL);
    this.#checkNeeds();
    const layers = layersOf(this.#services);
    this.#state = 'starting';

    try {
      for (const layer of layers) await this.#startLayer(layer);
    } catch (error) {
      await this.#stopAll();
      throw error;
    }
    this.#state = 'running';
  }

  /** Resolves with { stopped, late, failed }: the names in the order in which they ended. */
  async stop() {
    this.#expect('running');
    return this.#stopAll();
  }

  #expect(state) {
    if (this.#state !== state) throw new Error(`Expected the system to be ${state}, but it is ${this.#state}`);
  }

  #checkNeeds() {
    for (const { name, needs } of this.#services.values()) {
      for (const need of needs) {
        if (!this.#services.has(need)) throw new Error(`${name} needs ${need}, which is not there`);
      }
    }
  }

  async #startLayer(layer) {
    const started = [];
    const outcomes = await Promise.allSettled(
      layer.map(async (service) => {
        await service.start();
        started.push(service);
        this.#onEvent('started', service.name);
      }),
    );
    this.#running.push(started);

    const index = outcomes.findIndex(({ status }) => status === 'rejected');
    if (index >= 0) {
      const { reason } = outcomes[index];
      throw new Error(`${layer[index].name} did not start: ${reason.message}`, { cause: reason });
    }
  }

  async #stopAll() {
    this.#state = 'stopping';
    const report = { stopped: [], late: [], failed: [] };
    const layers = this.#running.reverse();
    this.#running = [];

    await inTurn(layers, (layer) => Promise.all(layer.map((service) => this.#stopOne(service, report))));

    this.#state = INITIAL;
    return report;
  }

  async #stopOne({ name, stop, graceMs }, report) {
    const attempt = (async () => {
      await stop();
      return 'stopped';
    })();
    const ending = await within(graceMs, attempt.catch(() => 'failed'), 'late');
    report[ending].push(name);
    this.#onEvent(ending, name);
  }
}
