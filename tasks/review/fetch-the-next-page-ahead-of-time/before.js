export async function* readAll(source) {
  let cursor = null;
  do {
    const page = await source.fetch(cursor);
    yield* page.items;
    cursor = page.next;
  } while (cursor !== null);
  await source.close();
}

export async function countAll(source) {
  let count = 0;
  for await (const _ of readAll(source)) count += 1;
  return count;
}
