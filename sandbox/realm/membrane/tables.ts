/** Which object is which on the two sides: an object that crosses twice is one object, for the length of a test. */
import { isByReference, isMutable, type Kind } from './kinds.ts';
import {
  isArray,
  list,
  mapDelete,
  mapForEach,
  mapGet,
  mapOf,
  mapSet,
  parse,
  weakGet,
  weakMapOf,
  weakSet,
} from './primordials.ts';

export interface Entry {
  readonly id: number;
  readonly object: object;
  /** Made on this side; the other side holds the copy. */
  readonly mine: boolean;
  kind: Kind;
  /** The content that the other side knows, as it was last sent or received; null before. */
  shadow: string | null;
  /** The message in which it was last described. */
  stamp: number;
  /** Elements and fields, for the bound on what is compared at every crossing. */
  slots: number;
  /** The last test in which data is known: identity of data lasts for a test, unless it hangs on an export. */
  test: number;
}

/** Characters that describe the exported data that is compared at every crossing; larger exports are copies. */
const EXPORTED_TEXT = 65_536;

/** Data compared at every crossing, in slots; older data is compared only when it crosses again. */
const TRACKED_SLOTS = 20_000;

export interface Tables {
  find(object: object): Entry | undefined;
  byId(id: number): Entry | undefined;
  /** Whether one of this side's functions that the other side knows is such. */
  someFunction(test: (object: object) => boolean): boolean;
  /** Enters an object of this side under the next free id. */
  add(object: object, kind: Kind): Entry;
  /** Enters the copy of an object of the other side. */
  mirror(id: number, object: object, kind: Kind): Entry;
  forget(entry: Entry): void;
  /** Has an entry compared at every crossing from now on. */
  track(entry: Entry): void;
  tracked(): { readonly items: readonly Entry[]; readonly from: number };
  /** Whether an export, with the data that hangs on it, is small enough to be kept alike on both sides. */
  isKeepable(entry: Entry): boolean;
  /** Keeps what the export at `index` holds, and whatever hangs on it as a test begins, the same object in every test. */
  keep(index: number, entry: Entry | undefined): void;
  /** Leaves what is kept uncompared from now on; false when it is so already. */
  stopComparing(): boolean;
  /** Data is new again: nothing of one test is the same object in the next, but for what is kept. */
  beginTest(): void;
}

/** `direction` keeps the two sides' ids apart: 1 counts up, -1 down. */
export function createTables(direction: 1 | -1): Tables {
  const entries = new weakMapOf<object, Entry>();
  const ids = new mapOf<number, Entry>();
  let next = direction;
  let test = 0;
  let compared = list<Entry>();
  let from = 0;
  let slots = 0;
  let data = list<Entry>();
  const kept = list<Entry | undefined>();
  let comparesKept = true;

  /** The data that hangs on others, those included, by what their shadows name: both sides hold the same. */
  const closure = (roots: readonly (Entry | undefined)[]) => {
    const found = list<Entry>();
    const seen = new mapOf<number, boolean>();
    let length = 0;
    const visit = (entry: Entry | undefined) => {
      if (entry === undefined || isByReference(entry.kind) || mapGet(seen, entry.id) === true) return;
      mapSet(seen, entry.id, true);
      found[found.length] = entry;
      length += entry.shadow?.length ?? 0;
    };
    for (let index = 0; index < roots.length; index++) visit(roots[index]);
    for (let index = 0; index < found.length; index++) {
      const { shadow } = found[index]!;
      if (shadow) eachReference(parse(`[${shadow}]`), (id) => visit(mapGet(ids, id) as Entry | undefined));
    }
    return { found, length };
  };

  const enter = (entry: Entry) => {
    weakSet(entries, entry.object, entry);
    mapSet(ids, entry.id, entry);
    if (!isByReference(entry.kind)) data[data.length] = entry;
    return entry;
  };

  const track = (entry: Entry) => {
    compared[compared.length] = entry;
    slots += entry.slots;
    while (slots > TRACKED_SLOTS && from < compared.length - 1) slots -= compared[from++]!.slots;
  };
  const compare = (entry: Entry) => void (comparesKept && isMutable(entry.kind) && track(entry));

  return {
    find(object) {
      const entry = weakGet(entries, object) as Entry | undefined;
      return entry === undefined || isByReference(entry.kind) || entry.test === test ? entry : undefined;
    },
    byId: (id) => mapGet(ids, id) as Entry | undefined,
    someFunction(test) {
      let found = false;
      mapForEach(ids, (entry: Entry) => {
        found ||= entry.mine && entry.kind === 'F' && test(entry.object);
      });
      return found;
    },
    add(object, kind) {
      const id = next;
      next = (next + direction) as 1;
      return enter({ id, object, mine: true, kind, shadow: null, stamp: 0, slots: 0, test });
    },
    mirror: (id, object, kind) => enter({ id, object, mine: false, kind, shadow: null, stamp: 0, slots: 0, test }),
    forget(entry) {
      mapDelete(ids, entry.id);
      weakSet(entries, entry.object, undefined);
    },
    track,
    tracked: () => ({ items: compared, from }),
    isKeepable: (entry) => !isByReference(entry.kind) && closure([entry]).length <= EXPORTED_TEXT,
    keep(index, entry) {
      kept[index] = entry;
      if (entry !== undefined) compare(entry);
    },
    stopComparing() {
      const stops = comparesKept;
      comparesKept = false;
      from = compared.length;
      return stops;
    },
    beginTest() {
      test++;
      const { found, length } = closure(kept);
      if (length > EXPORTED_TEXT) comparesKept = false;
      for (let index = 0; index < found.length; index++) found[index]!.test = test;
      for (let index = 0; index < data.length; index++) {
        const entry = data[index]!;
        if (!isByReference(entry.kind) && entry.test !== test) mapDelete(ids, entry.id);
      }
      data = found;
      compared = list<Entry>();
      from = 0;
      slots = 0;
      for (let index = 0; index < kept.length; index++) if (kept[index] !== undefined) compare(kept[index]!);
    },
  };
}

/** A reference is `["o", id]`, at whatever depth. */
function eachReference(node: unknown, visit: (id: number) => void): void {
  if (!isArray(node)) return;
  if (node[0] === 'o' && node.length === 2) visit(node[1] as number);
  else for (let index = 0; index < node.length; index++) eachReference(node[index], visit);
}
