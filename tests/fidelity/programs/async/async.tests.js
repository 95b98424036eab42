import { describe, expect, test } from 'vitest';
import * as p from './program.js';

test('order', async () => expect(await p.order([])).toEqual(['start', 'after one', 'after two']));
test('order of two', async () => {
  const log = [];
  await Promise.all([p.order(log), p.order(log)]);
  expect(log).toEqual(['start', 'start', 'after one', 'after one', 'after two', 'after two']);
});
test('microtasks before timers', async () => {
  expect(await p.microtaskOrder()).toEqual(['async', 'sync', 'then', 'microtask', 'awaited', 'timeout']);
});
test('timers by time', async () => {
  const log = [];
  await Promise.all([30, 10, 20].map((ms) => p.sleep(ms).then(() => log.push(ms))));
  expect(log).toEqual([10, 20, 30]);
});
test('resolves', () => expect(p.sleep(1, { a: 1 })).resolves.toEqual({ a: 1 }));
test('resolves wrongly', () => expect(p.sleep(1, { a: 1 })).resolves.toEqual({ a: 2 }));
test('rejects', () => expect(p.fail(1, 'no')).rejects.toThrow('no'));
test('rejects wrongly', () => expect(p.fail(1, 'no')).rejects.toThrow('yes'));
test('rejects where it resolves', () => expect(p.sleep(1)).rejects.toThrow());
test('resolves where it rejects', () => expect(p.fail(1, 'no')).resolves.toBe(1));
test('rejects of no promise', () => expect(1).rejects.toBe(1));
test('resolves of no promise', () => expect(1).resolves.toBe(1));
test('rejects of a function', () => expect(() => p.fail(1, 'no')).rejects.toThrow('no'));
test('resolves of a function', () => expect(() => p.sleep(1, 2)).resolves.toBe(2));
test('not of resolves', () => expect(p.sleep(1, 2)).resolves.not.toBe(2));
test('a promise is a Promise', () => expect(p.sleep(1)).toBeInstanceOf(Promise));
test('a promise is equal to another', () => expect(p.sleep(1)).toEqual(Promise.resolve()));
test('all', () => expect(p.all([p.sleep(2, 'a'), 'b', Promise.resolve('c')])).resolves.toEqual(['a', 'b', 'c']));
test('all fails', () => expect(p.all([p.sleep(2), p.fail(1, 'no')])).rejects.toThrow('no'));
test('race', () => expect(p.race(p.sleep(20, 'slow'), p.sleep(1, 'fast'))).resolves.toBe('fast'));
test('race with a promise of the test', () => expect(p.race(p.sleep(20, 'slow'), Promise.resolve('mine'))).resolves.toBe('mine'));
test('settled', async () => {
  expect(await p.settled(p.sleep(1, 1), p.fail(1, 'no'))).toEqual([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected', reason: new Error('no') },
  ]);
});
test('any', () => expect(p.any(p.fail(1, 'a'), p.fail(2, 'b'))).rejects.toThrow('All promises were rejected'));
test('any has errors', () => p.any(p.fail(1, 'a')).catch((error) => expect(error.errors[0].message).toBe('a')));
test('a thenable', async () => expect(await p.thenable).toBe('then'));
test('a thenable that rejects', async () => await p.badThenable);
test('a thenable of the test', async () => expect(await p.sequence(() => ({ then: (f) => f(3) }))).toEqual([3]));
test('sequence', async () => {
  expect(await p.sequence(() => 1, async () => 2, () => p.sleep(1, 3), () => Promise.resolve(4))).toEqual([1, 2, 3, 4]);
});
test('sequence fails', async () => {
  const log = [];
  await expect(p.sequence(() => log.push(1), () => Promise.reject(new TypeError('x')), () => log.push(2))).rejects.toThrow(TypeError);
  expect(log).toEqual([1]);
});
test('callback later', () => new Promise((resolve) => p.callbackLater(resolve, 5)));
test('callback soon', () => new Promise((resolve) => p.callbackSoon(resolve)));
test('callback throws within a promise', () =>
  new Promise((resolve, reject) => p.callbackLater(() => (1 > 2 ? resolve() : reject(new Error('no'))))));
test('callback twice', () => {
  const calls = [];
  p.callbackTwice((error, value) => calls.push([error?.message, value]));
  expect(calls).toEqual([[undefined, 1], ['second', 2]]);
});
test('async generator', async () => {
  const seen = [];
  for await (const n of p.count(3)) seen.push(n);
  expect(seen).toEqual([0, 1, 2]);
});
test('async generator by hand', async () => {
  const it = p.count(2);
  expect(await it.next()).toEqual({ value: 0, done: false });
  expect(await it.return(7)).toEqual({ value: 7, done: true });
  expect(await it.next()).toEqual({ value: undefined, done: true });
});
test('async generator that fails', async () => {
  const seen = [];
  await expect(async () => {
    for await (const n of p.failing()) seen.push(n);
  }).rejects.toThrow('in the middle');
  expect(seen).toEqual([1]);
});
test('Array.fromAsync', async () => expect(await Array.fromAsync(p.count(3))).toEqual([0, 1, 2]));
test('queue', async () => {
  const queue = new p.Queue();
  const log = [];
  const jobs = [5, 1, 3].map((ms) => queue.add(() => p.sleep(ms).then(() => log.push(ms))));
  expect(await Promise.all(jobs)).toEqual([1, 2, 3]);
  expect(log).toEqual([5, 1, 3]);
});
test('queue fails', async () => {
  const queue = new p.Queue();
  const bad = queue.add(() => {
    throw new RangeError('bad');
  });
  const good = queue.add(() => 'good');
  await expect(bad).rejects.toBeInstanceOf(RangeError);
  await expect(good).resolves.toBe('good');
});
test('events', () => {
  const log = [];
  const { on, emit } = p.emitter();
  on('a', (event) => log.push(event.type));
  expect(emit('a')).toBe(true);
  expect(emit('b')).toBe(true);
  expect(log).toEqual(['a']);
});
test('abort', async () => {
  const controller = new AbortController();
  const promise = p.abortable(controller.signal);
  setTimeout(() => controller.abort(), 5);
  await expect(promise).rejects.toThrow('aborted');
});
test('abort with a reason', async () => {
  const controller = new AbortController();
  const promise = p.abortable(controller.signal);
  controller.abort(new TypeError('mine'));
  await expect(promise).rejects.toThrow(TypeError);
});
test('an assertion not awaited that holds', () => void expect(p.sleep(1, 1)).resolves.toBe(1));
test('assertions counts async ones', async () => {
  expect.assertions(2);
  await expect(p.sleep(1, 1)).resolves.toBe(1);
  await expect(p.fail(1, 'no')).rejects.toThrow();
});
test('assertions counts wrongly', async () => {
  expect.assertions(2);
  await expect(p.sleep(1, 1)).resolves.toBe(1);
});
test('hasAssertions', () => expect.hasAssertions());
test('done is no callback', (done) => expect(typeof done).toBe('function'));
test('a slow test in its own time', async () => expect(await p.sleep(50, 1)).toBe(1), 1000);
test('a slow test beyond its own time', async () => expect(await p.sleep(200, 1)).toBe(1), 50);
test('a test with a timeout option', { timeout: 40 }, async () => expect(await p.sleep(200, 1)).toBe(1));
describe('a suite with a timeout', { timeout: 40 }, () => {
  test('that is too short', async () => expect(await p.sleep(200, 1)).toBe(1));
});
test('returns a rejected promise', () => Promise.reject(new Error('no')));
test('returns a rejected promise of the program', () => p.fail(1, 'no'));
test('returns a value', () => 5);
test('a promise that is the same twice', async () => {
  const promise = p.sleep(1, 1);
  expect(promise).toBe(promise);
  expect(await promise).toBe(await promise);
});
test('a program error after await', async () => {
  await p.sleep(1);
  p.sleep.missing.field;
});
