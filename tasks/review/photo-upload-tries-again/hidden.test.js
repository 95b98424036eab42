import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { upload, uploadAlbum } from './program.js';

const statusError = (status, retryAfterS) => Object.assign(new Error(`code ${status}`), { status, ...(retryAfterS === undefined ? {} : { retryAfterS }) });

/** Each photo fails with its own list of errors before it is taken. */
function flaky(errorsByName) {
  const log = [];
  const left = new Map(Object.entries(errorsByName).map(([name, errors]) => [name, [...errors]]));
  return {
    log,
    async send({ name }) {
      const error = left.get(name)?.shift();
      log.push(name);
      if (error) throw error;
      return name.toUpperCase();
    },
    async wait(ms) {
      log.push(ms);
    },
  };
}

describe('pauses', () => {
  test('are capped', async () => {
    const net = flaky({ x: Array.from({ length: 6 }, () => new Error('reset')) });
    expect(await upload({ name: 'x' }, { ...net, attempts: 7 })).toBe('X');
    expect(net.log.filter(Number.isFinite)).toEqual([200, 400, 800, 1600, 3000, 3000]);
  });

  test('can be chosen', async () => {
    const net = flaky({ x: [statusError(500), statusError(500), statusError(500)] });
    await upload({ name: 'x' }, { ...net, baseMs: 10, maxMs: 25 });
    expect(net.log).toEqual(['x', 10, 'x', 20, 'x', 25, 'x']);
  });

  test('are the server\'s where it names one', async () => {
    const net = flaky({ x: [statusError(500), statusError(503, 0), statusError(429, 120)] });
    await upload({ name: 'x' }, net);
    expect(net.log).toEqual(['x', 200, 'x', 0, 'x', 120_000, 'x']);
  });
});

describe('giving up', () => {
  test('after so many attempts, with the last reason', async () => {
    const last = statusError(504);
    const net = flaky({ y: [new Error('reset'), last, statusError(500), statusError(500), statusError(500)] });
    const error = await upload({ name: 'y' }, { ...net, attempts: 2 }).catch((reason) => reason);
    expect(error).toMatchObject({ name: 'UploadFailed', attempts: 2, message: 'y failed after 2 attempts: code 504' });
    expect(error.cause.status).toBe(504);
    expect(net.log).toEqual(['y', 200, 'y']);
  });

  test('a busy server is no reason for ever', async () => {
    const net = flaky({ y: Array.from({ length: 9 }, () => statusError(429)) });
    await expect(upload({ name: 'y' }, { ...net, attempts: 3 })).rejects.toThrow('y failed after 3 attempts: code 429');
  });

  test('what the server refuses is not repeated', async () => {
    for (const status of [400, 404, 422, 499]) {
      const net = flaky({ y: [statusError(status)] });
      await expect(upload({ name: 'y' }, net)).rejects.toThrow(`y failed after 1 attempts: code ${status}`);
      expect(net.log).toEqual(['y']);
    }
  });

  test('a refusal after other failures', async () => {
    const net = flaky({ y: [statusError(399), statusError(403)] });
    await expect(upload({ name: 'y' }, net)).rejects.toThrow('y failed after 2 attempts: code 403');
  });
});

describe('albums', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('one photo waits and the others go on', async () => {
    const log = [];
    const net = flaky({ p: [new Error('reset')] });
    const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const send = async (photo) => {
      log.push(`${photo.name}+`);
      await wait(50);
      const url = await net.send(photo);
      log.push(`${url}-`);
      return url;
    };
    const done = uploadAlbum(['p', 'q', 'r', 's'].map((name) => ({ name })), { send, wait });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await done).toEqual(['p', 'q', 'r', 's'].map((name) => ({ name, url: name.toUpperCase() })));
    expect(log).toEqual(['p+', 'q+', 'Q-', 'r+', 'R-', 's+', 'S-', 'p+', 'P-']);
  });

  test('one at a time', async () => {
    const net = flaky({ k: [statusError(500)], l: [statusError(401)] });
    const results = await uploadAlbum([{ name: 'k' }, { name: 'l' }, { name: 'm' }], { ...net, parallel: 1 });
    expect(net.log).toEqual(['k', 200, 'k', 'l', 'm']);
    expect(results[1]).toEqual({ name: 'l', error: 'l failed after 1 attempts: code 401' });
    expect(await uploadAlbum([], net)).toEqual([]);
  });
});
