/** Does some things at a time, and gives their results in the order of the things. */

/** Resolves with the results of `work` in the order of `items`; rejects with the first failure, after which nothing more is begun. */
export async function inParallel<Item, Result>(
  items: Iterable<Item>,
  atATime: number,
  work: (item: Item, at: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  // One iterator shared by all workers: each takes the next item when it is free.
  const queue = [...items].entries();
  let hasFailed = false;
  const worker = async () => {
    for (const [at, item] of queue) {
      if (hasFailed) return;
      try {
        results[at] = await work(item, at);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atATime) }, worker));
  return results;
}
