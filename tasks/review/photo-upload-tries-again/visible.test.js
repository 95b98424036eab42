import { describe, expect, test, vi } from 'vitest';
import { upload, uploadAlbum, UploadFailed } from './program.js';

const failure = (status, extra) => Object.assign(new Error(`status ${status}`), { status }, extra);

/** A server that goes through what it is given, then takes everything. */
function server(...outcomes) {
  const waits = [];
  const send = vi.fn(async (photo) => {
    const outcome = outcomes.shift();
    if (outcome instanceof Error) throw outcome;
    return `/photos/${photo.name}`;
  });
  const wait = async (ms) => {
    waits.push(ms);
  };
  return { send, wait, waits };
}

describe('upload', () => {
  test('goes through at once', async () => {
    const { send, wait, waits } = server();
    expect(await upload({ name: 'sea.jpg' }, { send, wait })).toBe('/photos/sea.jpg');
    expect(waits).toEqual([]);
  });

  test('waits twice as long each time', async () => {
    const { send, wait, waits } = server(failure(500), new Error('offline'), failure(503));
    expect(await upload({ name: 'sea.jpg' }, { send, wait })).toBe('/photos/sea.jpg');
    expect(waits).toEqual([200, 400, 800]);
  });

  test('gives up in the end', async () => {
    const { send, wait } = server(...Array.from({ length: 8 }, () => failure(502)));
    await expect(upload({ name: 'sea.jpg' }, { send, wait })).rejects.toThrow('sea.jpg failed after 4 attempts: status 502');
    expect(send).toHaveBeenCalledTimes(4);
  });

  test('gives up at once when the photo is refused', async () => {
    const { send, wait } = server(failure(413));
    await expect(upload({ name: 'sea.jpg' }, { send, wait })).rejects.toThrow(UploadFailed);
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('comes back when the server is busy', async () => {
    const { send, wait, waits } = server(failure(429));
    expect(await upload({ name: 'sea.jpg' }, { send, wait })).toBe('/photos/sea.jpg');
    expect(waits).toEqual([200]);
  });

  test('waits as long as the server asks for', async () => {
    const { send, wait, waits } = server(failure(503, { retryAfterS: 7 }));
    await upload({ name: 'sea.jpg' }, { send, wait });
    expect(waits).toEqual([7000]);
  });
});

test('an album', async () => {
  const { send, wait } = server(undefined, failure(415));
  expect(await uploadAlbum([{ name: 'a' }, { name: 'b' }, { name: 'c' }], { send, wait })).toEqual([
    { name: 'a', url: '/photos/a' },
    { name: 'b', error: 'b failed after 1 attempts: status 415' },
    { name: 'c', url: '/photos/c' },
  ]);
});
