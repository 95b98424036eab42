export interface Patient {
  id: string;
  level: number;
}

interface Entry extends Patient {
  readonly admitted: number;
}

export interface Triage {
  readonly waiting: number;
  admit(id: string, level: number): void;
  reassess(id: string, level: number): void;
  leave(id: string): void;
  call(): Patient | undefined;
  next(): string | undefined;
}

const precedes = (a: Entry, b: Entry): boolean => (a.level === b.level ? a.admitted < b.admitted : a.level < b.level);

function checkLevel(level: number): void {
  if (![1, 2, 3, 4, 5].includes(level)) throw new RangeError(`Expected a level from 1 to 5, got ${level}`);
}

/** A waiting room: a binary heap, and the place in it of each patient. */
export function createTriage(): Triage {
  const heap: Entry[] = [];
  const places = new Map<string, number>();
  let admissions = 0;

  function placeOf(id: string): number {
    const place = places.get(id);
    if (place === undefined) throw new Error(`Not waiting: ${id}`);
    return place;
  }

  function put(entry: Entry, place: number): void {
    heap[place] = entry;
    places.set(entry.id, place);
  }

  function rise(entry: Entry, from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (precedes(heap[parent]!, entry)) break;
      put(heap[parent]!, place);
      place = parent;
    }
    put(entry, place);
  }

  function sink(entry: Entry, from: number): void {
    let place = from;
    let child = 2 * place + 1;
    while (child < heap.length) {
      const right = heap[child + 1];
      if (right && precedes(right, heap[child]!)) child += 1;
      if (precedes(entry, heap[child]!)) break;
      put(heap[child]!, place);
      place = child;
      child = 2 * place + 1;
    }
    put(entry, place);
  }

  function replace(old: Entry, entry: Entry): void {
    const place = placeOf(old.id);
    places.delete(old.id);
    if (precedes(entry, old)) rise(entry, place);
    else sink(entry, place);
  }

  function take(place: number): Entry {
    const entry = heap[place]!;
    const last = heap.pop()!;
    if (last === entry) places.delete(entry.id);
    else replace(entry, last);
    return entry;
  }

  return {
    get waiting() {
      return heap.length;
    },
    admit(id, level) {
      checkLevel(level);
      if (places.has(id)) throw new Error(`Already waiting: ${id}`);
      admissions += 1;
      rise({ id, level, admitted: admissions }, heap.length);
    },
    reassess(id, level) {
      checkLevel(level);
      const place = placeOf(id);
      const { admitted, level: before } = heap[place]!;
      const entry = { id, level, admitted };
      if (level < before) rise(entry, place);
      else sink(entry, place);
    },
    leave(id) {
      take(placeOf(id));
    },
    call() {
      if (heap.length === 0) return undefined;
      const { id, level } = take(0);
      return { id, level };
    },
    next: () => heap[0]?.id,
  };
}
