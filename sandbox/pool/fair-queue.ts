/** A queue that serves its callers in turn, so that one with a thousand runs delays another's by one. */
export interface FairQueue<T> {
  readonly size: number;
  put(item: T): void;
  /** Puts an item before all others: it has waited its turn already. */
  putBack(item: T): void;
  take(): T | undefined;
  remove(item: T): void;
  /** Takes out the last item of the caller that has most, if that is more than this caller would have with one more. */
  displace(caller: string): T | undefined;
  /** Empties the queue and returns what was in it. */
  clear(): T[];
}

export function createFairQueue<T extends { readonly caller: string }>(): FairQueue<T> {
  const first: T[] = [];
  // The map's order is the order of turns: a caller that was served goes to its end.
  const byCaller = new Map<string, T[]>();
  let size = 0;

  function take(): T | undefined {
    const item = first.shift() ?? takeTurn();
    if (item !== undefined) size -= 1;
    return item;
  }

  function takeTurn(): T | undefined {
    for (const [caller, items] of byCaller) {
      const item = items.shift();
      byCaller.delete(caller);
      if (items.length > 0) byCaller.set(caller, items);
      return item;
    }
    return undefined;
  }

  function displace(caller: string): T | undefined {
    let longest: T[] = [];
    for (const items of byCaller.values()) if (items.length > longest.length) longest = items;
    if (longest.length <= (byCaller.get(caller)?.length ?? 0) + 1) return undefined;
    size -= 1;
    return longest.pop();
  }

  return {
    get size() {
      return size;
    },
    put(item) {
      size += 1;
      const items = byCaller.get(item.caller);
      if (items === undefined) byCaller.set(item.caller, [item]);
      else items.push(item);
    },
    putBack(item) {
      size += 1;
      first.push(item);
    },
    take,
    remove(item) {
      for (const items of [first, byCaller.get(item.caller) ?? []]) {
        const index = items.indexOf(item);
        if (index < 0) continue;
        items.splice(index, 1);
        size -= 1;
        if (items !== first && items.length === 0) byCaller.delete(item.caller);
      }
    },
    displace,
    clear() {
      const items: T[] = [];
      for (let item = take(); item !== undefined; item = take()) items.push(item);
      return items;
    },
  };
}
