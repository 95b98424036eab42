const DEFAULTS = { attempts: 4, baseMs: 200, maxMs: 3000, parallel: 2 };

export class UploadFailed extends Error {
  constructor(name, attempts, cause) {
    super(`${name} failed after ${attempts} attempts: ${cause.message}`, { cause });
    this.name = 'UploadFailed';
    this.attempts = attempts;
  }
}

/** Errors of the server have a status; without one the network is to blame. */
function isPermanent({ status = 0 }) {
  return status >= 400 && status < 500;
}

/** How long to wait before the next attempt. */
function pauseAfter(attempt, { retryAfterS }, { baseMs, maxMs }) {
  if (retryAfterS !== undefined) return Math.min(retryAfterS, maxMs);
  return Math.min(baseMs * 2 ** (attempt - 1), maxMs);
}

async function tryUpload(photo, settings, attempt) {
  const { send, wait, attempts } = settings;
  try {
    return await send(photo);
  } catch (error) {
    if (isPermanent(error) || attempt >= attempts) throw new UploadFailed(photo.name, attempt, error);
    await wait(pauseAfter(attempt, error, settings));
    return tryUpload(photo, settings, attempt++);
  }
}

/** Uploads one photo. `send(photo)` and `wait(ms)` return promises. */
export function upload(photo, options) {
  return tryUpload(photo, { ...DEFAULTS, ...options }, 1);
}

/** Uploads an album, some photos at a time, and tells what became of each. */
export async function uploadAlbum(photos, options) {
  const { parallel } = { ...DEFAULTS, ...options };
  const results = [];
  const queue = photos.entries();
  async function work() {
    for (const [at, photo] of queue) {
      results[at] = await upload(photo, options).then(
        (url) => ({ name: photo.name, url }),
        ({ message }) => ({ name: photo.name, error: message }),
      );
    }
  }
  await Promise.all(Array.from({ length: parallel }, work));
  return results;
}
