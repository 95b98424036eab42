const FIRST_WAIT_MS = 100;

function keyFor(name, { takenOn }) {
  const [year, month] = takenOn.split('-');
  return `${year}/${month}/${name}`;
}

export function createImporter({ read, store, wait, attempts = 3, log = () => {} }) {
  let done = 0;
  let running = 0;

  async function attempt(name) {
    const photo = await read(name);
    if (photo.bytes.length === 0) throw new Error(`${name} is empty`);
    const key = keyFor(name, photo);
    await store(key, photo);
    return key;
  }

  async function withRetries(name) {
    let pause = FIRST_WAIT_MS;
    for (let left = attempts - 1; ; left -= 1) {
      try {
        return await attempt(name);
      } catch (error) {
        if (left === 0) throw error;
        log(`retry ${name}: ${error.message}`);
        await wait(pause);
        pause *= 2;
      }
    }
  }

  async function importOne(name) {
    running += 1;
    try {
      return await withRetries(name);
    } finally {
      running -= 1;
      done += 1;
    }
  }

  async function importAll(names, { atOnce = 2 } = {}) {
    const unique = [...new Set(names)];
    const results = [];
    let next = 0;

    const work = () => {
      while (next < unique.length) {
        const at = next;
        next += 1;
        const name = unique[at];
        try {
          results[at] = { key: await importOne(name) };
        } catch (error) {
          results[at] = { name, message: error.message };
        }
      }
    };

    await Promise.all(Array.from({ length: atOnce }, work));
    return {
      imported: results.filter(({ key }) => key !== undefined).map(({ key }) => key),
      failed: results.filter(({ key }) => key === undefined).map(({ name, message }) => ({ name, message })),
    };
  }

  return { importOne, importAll, progress: () => ({ done, running }) };
}
