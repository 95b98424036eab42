import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as p from './program.js';

describe('vi.fn', () => {
  test('calls', () => {
    const f = vi.fn();
    p.each(['a', 'b'], f);
    expect(f.mock.calls).toEqual([['a', 0], ['b', 1]]);
    expect(f).toHaveBeenCalledTimes(2);
    expect(f).toHaveBeenNthCalledWith(2, 'b', 1);
    expect(f).toHaveBeenLastCalledWith('b', 1);
  });
  test('calls wrongly', () => {
    const f = vi.fn();
    p.each(['a'], f);
    expect(f).toHaveBeenCalledWith('b', 0);
  });
  test('not called', () => expect(vi.fn()).toHaveBeenCalled());
  test('called once exactly', () => {
    const f = vi.fn();
    p.apply(f, 1);
    expect(f).toHaveBeenCalledExactlyOnceWith(1);
    expect(f).toHaveBeenCalledOnce();
  });
  test('an implementation', () => expect(p.twice(vi.fn((x) => x * 3))).toEqual([3, 6]));
  test('mockReturnValueOnce', () => expect(p.twice(vi.fn().mockReturnValueOnce('a').mockReturnValue('b'))).toEqual(['a', 'b']));
  test('mockImplementationOnce', () => expect(p.twice(vi.fn((x) => x).mockImplementationOnce(() => 9))).toEqual([9, 2]));
  test('throws', () => {
    const f = vi.fn(() => { throw new Error('boom'); });
    expect(p.attempt(f)).toBe('boom');
    expect(f.mock.results[0].type).toBe('throw');
  });
  test('mockThrow', () => expect(p.attempt(vi.fn().mockThrow(new Error('thrown')))).toBe('thrown'));
  test('resolved', async () => {
    const f = vi.fn().mockResolvedValue(5);
    expect(await p.later(f)).toBe(5);
    expect(f).toHaveResolvedWith(5);
  });
  test('rejected', () => expect(p.later(vi.fn().mockRejectedValue(new TypeError('no')))).rejects.toThrow(TypeError));
  test('returned', () => {
    const f = vi.fn((x) => ({ x }));
    p.twice(f);
    expect(f).toHaveReturnedTimes(2);
    expect(f).toHaveNthReturnedWith(1, { x: 1 });
    expect(f).toHaveLastReturnedWith({ x: 2 });
  });
  test('arguments are kept by reference', () => {
    const f = vi.fn();
    const list = [1];
    p.apply(f, list);
    expect(f.mock.calls[0][0]).toBe(list);
  });
  test('this', () => {
    const object = { f: vi.fn().mockReturnThis() };
    expect(p.method(object, 'f')).toBe(object);
    expect(f => f).toBeTypeOf('function');
  });
  test('contexts', () => {
    const object = { f: vi.fn() };
    p.method(object, 'f', 1);
    expect(object.f.mock.contexts[0]).toBe(object);
  });
  test('order', () => {
    const [a, b] = [vi.fn(), vi.fn()];
    p.apply(a);
    p.apply(b);
    expect(a).toHaveBeenCalledBefore(b);
    expect(b).toHaveBeenCalledAfter(a);
  });
  test('order wrongly', () => {
    const [a, b] = [vi.fn(), vi.fn()];
    p.apply(a);
    p.apply(b);
    expect(b).toHaveBeenCalledBefore(a);
  });
  test('as a class', () => {
    const Type = vi.fn(class { constructor(x) { this.x = x; } });
    expect(p.make(Type, 4).x).toBe(4);
    expect(Type.mock.instances).toHaveLength(1);
  });
  test('clear, reset, name', () => {
    const f = vi.fn(() => 1).mockName('mine');
    p.apply(f);
    f.mockClear();
    expect(f.mock.calls).toEqual([]);
    expect(f()).toBe(1);
    f.mockReset();
    expect([f(), f.getMockName(), vi.isMockFunction(f), f.length, f.name]).toEqual([1, 'vi.fn()', true, 0, 'Mock']);
  });
  test('asymmetric arguments', () => {
    const f = vi.fn();
    p.apply(f, { id: 1, at: new Date() }, 'text', [1, 2]);
    expect(f).toHaveBeenCalledWith(expect.objectContaining({ id: expect.any(Number) }), expect.stringMatching(/ex/), expect.arrayContaining([2]));
  });
  test('withImplementation', () => {
    const f = vi.fn(() => 1);
    f.withImplementation(() => 2, () => expect(p.apply(f)).toBe(2));
    expect(p.apply(f)).toBe(1);
  });
});
describe('vi.spyOn', () => {
  afterEach(() => vi.restoreAllMocks());
  test('an object of the test', () => {
    const object = { f: (x) => x + 1 };
    const spy = vi.spyOn(object, 'f');
    expect(p.method(object, 'f', 1)).toBe(2);
    expect(spy).toHaveBeenCalledWith(1);
  });
  test('an object of the program', () => {
    const spy = vi.spyOn(p.service, 'fetch').mockReturnValue('fake');
    expect(p.service.load(1)).toBe('fake');
    expect(spy).toHaveBeenCalledWith(1);
  });
  test('is restored', () => expect(p.service.load(2)).toBe('real 2'));
  test('calls through', () => {
    const spy = vi.spyOn(p.service, 'fetch');
    expect(p.service.load(3)).toBe('real 3');
    expect(spy).toHaveReturnedWith('real 3');
  });
  test('a getter', () => {
    const object = { get x() { return 1; } };
    vi.spyOn(object, 'x', 'get').mockReturnValue(2);
    expect(object.x).toBe(2);
  });
});
describe('fake timers', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2020-01-01T00:00:00Z') }));
  afterEach(() => void vi.useRealTimers());
  test('debounce', () => {
    const f = vi.fn();
    const g = p.debounce(f, 100);
    g(1);
    vi.advanceTimersByTime(99);
    g(2);
    vi.advanceTimersByTime(99);
    expect(f).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(f).toHaveBeenCalledExactlyOnceWith(2);
  });
  test('poll', () => {
    const f = vi.fn();
    const stop = p.poll(f, 10);
    vi.advanceTimersByTime(35);
    stop();
    vi.advanceTimersByTime(100);
    expect(f).toHaveBeenCalledTimes(3);
  });
  test('now', () => {
    const before = p.now();
    vi.advanceTimersByTime(1234);
    expect(p.now() - before).toBe(1234);
  });
  test('stamp', () => expect(p.stamp()).toBe('2020-01-01T00:00:00.000Z'));
  test('setSystemTime', () => {
    vi.setSystemTime(5000);
    expect([p.now(), Date.now()]).toEqual([5000, 5000]);
  });
  test('runAllTimers', () => {
    const log = [];
    setTimeout(() => log.push('b'), 20);
    setTimeout(() => { log.push('a'); setTimeout(() => log.push('c'), 30); }, 10);
    vi.runAllTimers();
    expect(log).toEqual(['a', 'b', 'c']);
  });
  test('runOnlyPendingTimers', () => {
    const log = [];
    setTimeout(() => { log.push('a'); setTimeout(() => log.push('never'), 1); }, 10);
    vi.runOnlyPendingTimers();
    expect(log).toEqual(['a']);
    expect(vi.getTimerCount()).toBe(1);
  });
  test('advanceTimersToNextTimer', () => {
    const f = vi.fn();
    p.debounce(f, 500)();
    vi.advanceTimersToNextTimer();
    expect(f).toHaveBeenCalled();
  });
  test('retry', async () => {
    const f = vi.fn((i) => { if (i < 2) throw new Error('no'); return 'yes'; });
    const promise = p.retry(f, 3, 1000);
    await vi.advanceTimersByTimeAsync(2000);
    await expect(promise).resolves.toBe('yes');
    expect(f).toHaveBeenCalledTimes(3);
  });
  test('retry gives up', async () => {
    const promise = p.retry(() => { throw new Error('never'); }, 1, 1000);
    const outcome = expect(promise).rejects.toThrow('never');
    await vi.runAllTimersAsync();
    await outcome;
  });
  test('clearAllTimers', () => {
    const f = vi.fn();
    setTimeout(f, 1);
    vi.clearAllTimers();
    vi.advanceTimersByTime(10);
    expect(f).not.toHaveBeenCalled();
  });
  test('isFakeTimers', () => expect(vi.isFakeTimers()).toBe(true));
  test('a timer of the test too early', () => {
    const f = vi.fn();
    setTimeout(f, 10);
    vi.advanceTimersByTime(9);
    expect(f).toHaveBeenCalled();
  });
});
