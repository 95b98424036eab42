import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { System } from './program.js';

const pause = (ms) => () => new Promise((resolve) => setTimeout(resolve, ms));

describe('System', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('starts what is needed first', async () => {
    const events = [];
    const system = new System({ onEvent: (what, name) => events.push(`${name} ${what}`) })
      .add({ name: 'web', needs: ['db'], start: pause(5) })
      .add({ name: 'db', start: pause(20) });
    const started = system.start();
    expect(system.state).toBe('starting');
    await vi.advanceTimersByTimeAsync(25);
    await started;
    expect(events).toEqual(['db started', 'web started']);
    expect(system.state).toBe('running');
  });

  test('stops the web server before the database', async () => {
    const events = [];
    const system = new System({ onEvent: (what, name) => events.push(`${name} ${what}`) })
      .add({ name: 'db', stop: pause(1) })
      .add({ name: 'web', needs: ['db'], stop: pause(50) });
    await system.start();
    const stopped = system.stop();
    await vi.advanceTimersByTimeAsync(51);
    expect(await stopped).toEqual({ stopped: ['web', 'db'], late: [], failed: [] });
    expect(events.slice(2)).toEqual(['web stopped', 'db stopped']);
  });

  test('waits for a service no longer than its grace', async () => {
    const system = new System().add({ name: 'mailer', stop: pause(5000), graceMs: 100 });
    await system.start();
    const stopped = system.stop();
    await vi.advanceTimersByTimeAsync(100);
    expect(await stopped).toEqual({ stopped: [], late: ['mailer'], failed: [] });
  });

  test('refuses needs that are not there', async () => {
    const system = new System().add({ name: 'web', needs: ['cache'] });
    await expect(system.start()).rejects.toThrow('web needs cache, which is not there');
  });

  test('refuses services that need each other', async () => {
    const system = new System().add({ name: 'a', needs: ['b'] }).add({ name: 'b', needs: ['a'] }).add({ name: 'c' });
    await expect(system.start()).rejects.toThrow('These need each other: a, b');
    expect(system.state).toBe('idle');
  });
});
