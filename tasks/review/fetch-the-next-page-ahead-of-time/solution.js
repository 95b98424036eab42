const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function fetchPatiently(source, cursor, { attempts = 3, pauseMs = 100 }) {
  let ms = pauseMs;
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    try {
      return await source.fetch(cursor);
    } catch {
      // The last attempt, below, is the one whose error counts.
    }
    await pause(ms);
    ms *= 2;
  }
  return source.fetch(cursor);
}

async function giveBack(source, warn) {
  try {
    await source.close();
  } catch (error) {
    warn?.(error);
  }
}

const ended = (request) =>
  request.then(
    () => undefined,
    () => undefined,
  );

export async function* readAll(source, options = {}) {
  let request = fetchPatiently(source, null, options);
  try {
    while (request !== null) {
      const page = await request;
      request = page.next === null ? null : fetchPatiently(source, page.next, options);
      // The reader may be slow, or never come to the next page: until he does, nobody else listens to a failure.
      request?.catch(() => undefined);
      yield* page.items;
    }
  } finally {
    if (request !== null) await ended(request);
    await giveBack(source, options.warn);
  }
}

export async function countAll(source, options) {
  let count = 0;
  for await (const _ of readAll(source, options)) count += 1;
  return count;
}
