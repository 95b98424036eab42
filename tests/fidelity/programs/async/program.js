export const sleep = (ms, value) => new Promise((resolve) => setTimeout(() => resolve(value), ms));
export const fail = (ms, message) => new Promise((_, reject) => setTimeout(() => reject(new Error(message)), ms));
export const order = async (log) => {
  log.push('start');
  await null;
  log.push('after one');
  await null;
  log.push('after two');
  return log;
};
export const callbackLater = (f, ms = 0) => void setTimeout(f, ms);
export const callbackSoon = (f) => void queueMicrotask(f);
export const callbackTwice = (f) => (f(null, 1), f(new Error('second'), 2));
export const sequence = async (...steps) => {
  const done = [];
  for (const step of steps) done.push(await step());
  return done;
};
export const all = (promises) => Promise.all(promises);
export const race = (...promises) => Promise.race(promises);
export const settled = (...promises) => Promise.allSettled(promises);
export const any = (...promises) => Promise.any(promises);
export const thenable = { then: (resolve) => resolve('then') };
export const badThenable = { then: (_, reject) => reject(new Error('bad then')) };
export async function* count(n) {
  for (let i = 0; i < n; i++) {
    await null;
    yield i;
  }
}
export async function* failing() {
  yield 1;
  throw new Error('in the middle');
}
export class Queue {
  #jobs = [];
  #running = false;
  log = [];
  add(job) {
    return new Promise((resolve, reject) => {
      this.#jobs.push({ job, resolve, reject });
      this.#run();
    });
  }
  async #run() {
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#jobs.shift(); next; next = this.#jobs.shift()) {
      try {
        next.resolve(await next.job());
      } catch (error) {
        next.reject(error);
      }
    }
    this.#running = false;
  }
}
export const microtaskOrder = () => {
  const log = [];
  setTimeout(() => log.push('timeout'), 0);
  Promise.resolve().then(() => log.push('then'));
  queueMicrotask(() => log.push('microtask'));
  (async () => {
    log.push('async');
    await 0;
    log.push('awaited');
  })();
  log.push('sync');
  return sleep(5).then(() => log);
};
export const unhandled = () => void Promise.reject(new Error('nobody waits'));
export const throwLater = () => void setTimeout(() => { throw new Error('later'); }, 0);
export const emitter = () => {
  const target = new EventTarget();
  return { on: (type, f) => target.addEventListener(type, f), emit: (type) => target.dispatchEvent(new Event(type)) };
};
export const abortable = (signal) =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    setTimeout(resolve, 50, 'done');
  });
