/** A queue that serves its callers in turn, and each caller's lanes in turn: one with a thousand runs delays another's by one. */
export interface FairQueue<T> {
  readonly size: number;
  put(item: T): void;
  /** Puts an item before all others: it has waited its turn already. */
  putBack(item: T): void;
  take(): T | undefined;
  remove(item: T): void;
  /**
   * Takes out the last item of the longest lane of the caller that has most, if that is more than this caller would have
   * with one more; else the same among this caller's own lanes.
   */
  displace(caller: string, lane?: string): T | undefined;
  /** Empties the queue and returns what was in it. */
  clear(): T[];
}

interface Queued {
  readonly caller: string;
  readonly lane?: string;
}

/** One caller's items by lane. Here as among callers the map's order is the order of turns: who was served goes to its end. */
interface Waiting<T> {
  readonly lanes: Map<string, T[]>;
  size: number;
}

export function createFairQueue<T extends Queued>(): FairQueue<T> {
  const first: T[] = [];
  const byCaller = new Map<string, Waiting<T>>();
  let size = 0;

  function take(): T | undefined {
    const item = first.shift() ?? takeTurn();
    if (item !== undefined) size -= 1;
    return item;
  }

  function takeTurn(): T | undefined {
    for (const [caller, waiting] of byCaller) {
      const item = takeFrom(waiting);
      byCaller.delete(caller);
      if (waiting.size > 0) byCaller.set(caller, waiting);
      return item;
    }
    return undefined;
  }

  function displace(caller: string, lane = ''): T | undefined {
    const own = byCaller.get(caller);
    const longest = longestOf(byCaller.values(), ({ size }) => size);
    if (longest !== undefined && longest.size > (own?.size ?? 0) + 1) return dropLast(longest);
    const longestLane = longestOf(own?.lanes.values() ?? [], ({ length }) => length);
    const ownLane = own?.lanes.get(lane)?.length ?? 0;
    return longestLane !== undefined && longestLane.length > ownLane + 1 ? dropLast(own!) : undefined;
  }

  /** The longest lane keeps at least one, since it was longer than another's. */
  function dropLast(waiting: Waiting<T>): T | undefined {
    const lane = longestOf(waiting.lanes.entries(), ([, items]) => items.length)!;
    const item = lane[1].pop();
    if (lane[1].length === 0) waiting.lanes.delete(lane[0]);
    waiting.size -= 1;
    size -= 1;
    return item;
  }

  return {
    get size() {
      return size;
    },
    put(item) {
      size += 1;
      const waiting = byCaller.get(item.caller) ?? { lanes: new Map(), size: 0 };
      byCaller.set(item.caller, waiting);
      waiting.size += 1;
      const lane = waiting.lanes.get(item.lane ?? '');
      if (lane === undefined) waiting.lanes.set(item.lane ?? '', [item]);
      else lane.push(item);
    },
    putBack(item) {
      size += 1;
      first.push(item);
    },
    take,
    remove(item) {
      if (removeFrom(first, item)) {
        size -= 1;
        return;
      }
      const waiting = byCaller.get(item.caller);
      const lane = waiting?.lanes.get(item.lane ?? '');
      if (waiting === undefined || lane === undefined || !removeFrom(lane, item)) return;
      size -= 1;
      waiting.size -= 1;
      if (lane.length === 0) waiting.lanes.delete(item.lane ?? '');
      if (waiting.size === 0) byCaller.delete(item.caller);
    },
    displace,
    clear() {
      const items: T[] = [];
      for (let item = take(); item !== undefined; item = take()) items.push(item);
      return items;
    },
  };
}

function takeFrom<T>(waiting: Waiting<T>): T | undefined {
  for (const [lane, items] of waiting.lanes) {
    const item = items.shift();
    waiting.size -= 1;
    waiting.lanes.delete(lane);
    if (items.length > 0) waiting.lanes.set(lane, items);
    return item;
  }
  return undefined;
}

function longestOf<T>(all: Iterable<T>, lengthOf: (one: T) => number): T | undefined {
  let longest: T | undefined;
  for (const one of all) if (longest === undefined || lengthOf(one) > lengthOf(longest)) longest = one;
  return longest;
}

function removeFrom<T>(items: T[], item: T): boolean {
  const index = items.indexOf(item);
  if (index < 0) return false;
  items.splice(index, 1);
  return true;
}
