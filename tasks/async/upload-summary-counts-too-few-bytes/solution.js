/**
 * Uploads files, a few at a time, and sums up what became of them.
 * upload(file) is expected to resolve with { bytes, etag }.
 */
export async function uploadAll(files, upload, { concurrency = 3, maxFailures = Infinity, onProgress = () => {} } = {}) {
  if (!(concurrency >= 1)) throw new RangeError(`Expected a concurrency of at least 1, got ${concurrency}`);

  const totals = { bytes: 0, uploaded: 0 };
  const folders = new Map();
  const receipts = files.map(() => null);
  const failed = [];
  let next = 0;

  const isOver = () => next >= files.length || failed.length >= maxFailures;

  async function send(index) {
    const { bytes, etag } = await upload(files[index]);
    receipts[index] = etag;
    const folder = folderOf(files[index].name);
    folders.set(folder, (folders.get(folder) ?? 0) + bytes);
    return bytes;
  }

  function report() {
    onProgress({ done: totals.uploaded + failed.length, of: files.length, bytes: totals.bytes });
  }

  async function worker() {
    while (!isOver()) {
      const index = next++;
      const { name } = files[index];
      try {
        const bytes = await send(index);
        totals.bytes += bytes;
        totals.uploaded += 1;
      } catch (error) {
        failed.push({ name, message: error.message });
      }
      report();
    }
  }

  await Promise.all(Array.from({ length: Math.min(concurrency, files.length) }, worker));

  return {
    ...totals,
    receipts,
    failed: failed.sort((a, b) => a.name.localeCompare(b.name)),
    skipped: files.slice(next).map((file) => file.name),
    largestFolder: largest(folders),
  };
}

function folderOf(name) {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** The entry with the largest number; of equals the first by name. */
function largest(folders) {
  let best = null;
  for (const name of [...folders.keys()].sort()) {
    if (best === null || folders.get(name) > folders.get(best)) best = name;
  }
  return best;
}
