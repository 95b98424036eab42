import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { System } from './program.js';

const pause = (ms) => () => new Promise((resolve) => setTimeout(resolve, ms));
const journal = () => {
  const lines = [];
  const onEvent = (what, name) => lines.push(`${Date.now()} ${name} ${what}`);
  return { lines, onEvent };
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(0);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('stopping', () => {
  test('goes layer by layer, each when the one above is through', async () => {
    const { lines, onEvent } = journal();
    const system = new System({ onEvent })
      .add({ name: 'disk', stop: pause(10) })
      .add({ name: 'store', needs: ['disk'], stop: pause(20) })
      .add({ name: 'index', needs: ['disk'], stop: pause(30) })
      .add({ name: 'api', needs: ['store', 'index'], stop: pause(40) });
    await system.start();
    lines.length = 0;
    const report = system.stop();
    await vi.advanceTimersByTimeAsync(80);
    expect(lines).toEqual(['40 api stopped', '60 store stopped', '70 index stopped', '80 disk stopped']);
    expect((await report).stopped).toEqual(['api', 'store', 'index', 'disk']);
  });

  test('is over only when the last service is', async () => {
    const system = new System().add({ name: 'queue', stop: pause(300) });
    await system.start();
    const report = system.stop();
    expect(system.state).toBe('stopping');
    await vi.advanceTimersByTimeAsync(299);
    expect(system.state).toBe('stopping');
    await vi.advanceTimersByTimeAsync(1);
    expect(system.state).toBe('idle');
    expect(await report).toEqual({ stopped: ['queue'], late: [], failed: [] });
  });

  test('goes on past services that fail or dawdle', async () => {
    const { lines, onEvent } = journal();
    const system = new System({ onEvent })
      .add({ name: 'log' })
      .add({ name: 'bus', needs: ['log'], stop: pause(9000) })
      .add({ name: 'job', needs: ['bus'], stop: () => pause(3)().then(() => Promise.reject(new Error('stuck'))) })
      .add({
        name: 'feed',
        needs: ['bus'],
        stop: () => {
          throw new Error('broken');
        },
      });
    await system.start();
    lines.length = 0;
    const report = system.stop();
    await vi.advanceTimersByTimeAsync(1003);
    expect(await report).toEqual({ stopped: ['log'], late: ['bus'], failed: ['feed', 'job'] });
    expect(lines).toEqual(['0 feed failed', '3 job failed', '1003 bus late', '1003 log stopped']);
  });

  test('leaves no timer of the grace behind', async () => {
    const system = new System().add({ name: 'x', graceMs: 60_000 });
    await system.start();
    await system.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('needs a running system', async () => {
    const system = new System();
    await expect(system.stop()).rejects.toThrow('Expected the system to be running, but it is idle');
    await system.start();
    await system.stop();
    await vi.advanceTimersByTimeAsync(0);
    await expect(system.stop()).rejects.toThrow('Expected the system to be running, but it is idle');
  });

  test('makes way for another start', async () => {
    const start = vi.fn();
    const stop = vi.fn();
    const system = new System().add({ name: 'y', start, stop });
    await system.start();
    await system.stop();
    await vi.advanceTimersByTimeAsync(0);
    await system.start();
    await system.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect([start.mock.calls.length, stop.mock.calls.length]).toEqual([2, 2]);
  });
});

describe('starting', () => {
  test('starts the services of a layer together', async () => {
    const { lines, onEvent } = journal();
    const system = new System({ onEvent })
      .add({ name: 'a', start: pause(30) })
      .add({ name: 'b', start: pause(10) })
      .add({ name: 'c', needs: ['b'], start: pause(5) });
    const started = system.start();
    await vi.advanceTimersByTimeAsync(35);
    await started;
    expect(lines).toEqual(['10 b started', '30 a started', '35 c started']);
  });

  test('that fails stops what had started, and only that', async () => {
    const { lines, onEvent } = journal();
    const system = new System({ onEvent })
      .add({ name: 'base', stop: pause(25) })
      .add({ name: 'good', needs: ['base'], start: pause(60), stop: pause(15) })
      .add({ name: 'bad', needs: ['base'], start: () => Promise.reject(new TypeError('port in use')) })
      .add({ name: 'top', needs: ['good', 'bad'] });
    const failure = system.start().catch((error) => error);
    await vi.advanceTimersByTimeAsync(100);
    const error = await failure;
    expect(error.message).toBe('bad did not start: port in use');
    expect(error.cause).toBeInstanceOf(TypeError);
    expect(lines).toEqual(['0 base started', '60 good started', '75 good stopped', '100 base stopped']);
    expect(system.state).toBe('idle');
  });

  test('that fails at the first service starts no other', async () => {
    const start = vi.fn();
    const system = new System()
      .add({ name: 'net', start: () => Promise.reject(new Error('no cable')) })
      .add({ name: 'site', needs: ['net'], start });
    await expect(system.start()).rejects.toThrow('net did not start: no cable');
    expect(start).not.toHaveBeenCalled();
  });

  test('twice is refused', async () => {
    const system = new System().add({ name: 'only', start: pause(10) });
    const started = system.start();
    await expect(system.start()).rejects.toThrow('Expected the system to be idle, but it is starting');
    await vi.advanceTimersByTimeAsync(10);
    await started;
    await expect(system.start()).rejects.toThrow('Expected the system to be idle, but it is running');
  });

  test('names all that need each other, directly or not', async () => {
    const system = new System()
      .add({ name: 'k', needs: ['m'] })
      .add({ name: 'l', needs: ['k'] })
      .add({ name: 'm', needs: ['l'] })
      .add({ name: 'free' });
    await expect(system.start()).rejects.toThrow(/^These need each other: k, l, m$/);
  });
});

describe('adding', () => {
  test('refuses a name that is taken', () => {
    const system = new System().add({ name: 'dns' });
    expect(() => system.add({ name: 'dns' })).toThrow('There is a service dns already');
  });
});
