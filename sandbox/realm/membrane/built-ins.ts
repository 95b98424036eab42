/**
 * The judge's built-ins as they were made. A function of a test may write where the program tells it to, and the road
 * from any value to the classes that the tests run on is short: what was written there is found, taken back and told.
 */
import * as p from './primordials.ts';

/** Flat, since every context is made with all of it: one list instead of an object for each of thousands of properties. */
interface Recorded {
  readonly object: Readonly<Record<PropertyKey, unknown>>;
  readonly name: string;
  readonly keys: readonly PropertyKey[];
  /** Of each key its value or, where it has one, its getter. */
  readonly values: readonly unknown[];
  /** Of each key one of {@link DATA} to {@link ACCESSOR}, and the attributes. */
  readonly kinds: string;
  /** The setters of accessors, in the order of the keys. */
  readonly setters: readonly unknown[];
}

const ATTRIBUTES = ['configurable', 'enumerable', 'writable'] as const;
/** A field that an assignment can change is a code below this one. */
const ACCESSOR = 8;

/** The matcher libraries set how long stacks are. */
const UNWATCHED = 'stackTraceLimit';

export interface BuiltIns {
  /** Takes back what the program had changed; the name of the first such property, or null. */
  restore(isTheirs: (value: object) => boolean): string | null;
  /** Whether a value is one of the realm's own classes, prototypes or methods. */
  has(value: unknown): boolean;
  /** Records more, as they are now. */
  add(named: readonly (readonly [name: string, object: object])[]): void;
  /** Says that a test replaces a property itself, as a spy does. */
  allow(object: unknown, key: PropertyKey): void;
}

/** Records the properties of the named objects and has their methods take no further ones. */
export function recordBuiltIns(named: readonly (readonly [name: string, object: object])[]): BuiltIns {
  const own = new p.weakMapOf<object, boolean>();
  let entered = 0;
  let pending = p.list<readonly [string, object]>() as readonly (readonly [string, object])[];
  const allowed = new p.weakMapOf<object, PropertyKey[]>();
  const records = p.list<Recorded>();
  add(named);

  function add(more: readonly (readonly [name: string, object: object])[]): void {
    pending = more;
    for (let index = 0; index < more.length; index++) {
      records[records.length] = record(more[index]![0], more[index]![1]);
    }
    pending = p.list();
  }

  function record(name: string, object: object): Recorded {
    const keys = p.ownKeys(object);
    const values = p.list<unknown>();
    const setters = p.list<unknown>();
    let kinds = '';
    for (let index = 0; index < keys.length; index++) {
      const field = p.getOwnPropertyDescriptor(object, keys[index]!) as PropertyDescriptor;
      const isAccessor = field.get !== undefined || field.set !== undefined;
      values[index] = isAccessor ? field.get : field.value;
      if (isAccessor) setters[setters.length] = field.set;
      let kind = isAccessor ? ACCESSOR : 0;
      for (let bit = 0; bit < ATTRIBUTES.length; bit++) if (field[ATTRIBUTES[bit]!] === true) kind += 1 << bit;
      kinds += p.fromCharCode(kind);
      // A method's own properties are nobody's to add: a `call` of its own on `push` would answer for it.
      if (typeof values[index] === 'function' && !isNamed(values[index])) p.preventExtensions(values[index] as object);
    }
    return { object: object as Recorded['object'], name, keys, values, kinds, setters };
  }

  function isNamed(value: unknown): boolean {
    for (let index = 0; index < records.length; index++) if (records[index]!.object === value) return true;
    for (let index = 0; index < pending.length; index++) if (pending[index]![1] === value) return true;
    return false;
  }

  /** Whether a value is one of the recorded objects or methods. They are entered when it is first asked. */
  function has(value: unknown): boolean {
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return false;
    for (; entered < records.length; entered++) {
      const { object, values } = records[entered]!;
      p.weakSet(own, object, true);
      for (let index = 0; index < values.length; index++)
        if (typeof values[index] === 'function') p.weakSet(own, values[index], true);
    }
    return p.weakGet(own, value) !== undefined;
  }

  function isAllowed(object: object, key: PropertyKey): boolean {
    const keys = p.weakGet(allowed, object) as PropertyKey[] | undefined;
    for (let index = 0; keys !== undefined && index < keys.length; index++) if (keys[index] === key) return true;
    return false;
  }

  /** Takes a property back unless the test itself wrote it: then it holds a function that the program never had. */
  function takeBack(
    { object, name }: Recorded,
    key: PropertyKey,
    field: PropertyDescriptor | undefined,
    isTheirs: (value: object) => boolean,
  ): string | null {
    if (key === UNWATCHED) return null;
    const now = p.getOwnPropertyDescriptor(object, key) as PropertyDescriptor | undefined;
    const written = now?.value as unknown;
    if (isAllowed(object, key) || (typeof written === 'function' && !has(written) && !isTheirs(written))) return null;
    if (field === undefined) p.deleteProperty(object, key);
    else p.defineProperty(object, key, field);
    return `${name}${typeof key === 'symbol' ? `[${p.symbolDescription(key) ?? ''}]` : `.${key}`}`;
  }

  function restoreOne(recorded: Recorded, isTheirs: (value: object) => boolean): string | null {
    const { object, keys } = recorded;
    let found: string | null = null;
    const present = p.ownKeys(object);
    for (let index = 0; index < present.length; index++) {
      if (indexOf(keys, present[index]!) < 0) found = takeBack(recorded, present[index]!, undefined, isTheirs) ?? found;
    }
    for (let index = 0; index < keys.length; index++) {
      const now = p.getOwnPropertyDescriptor(object, keys[index]!) as PropertyDescriptor | undefined;
      const field = fieldOf(recorded, index);
      if (now === undefined || !p.is(now.value, field.value) || now.get !== field.get || now.set !== field.set)
        found = takeBack(recorded, keys[index]!, field, isTheirs) ?? found;
    }
    return found;
  }

  return {
    add,
    has,
    allow(object, key) {
      if (!has(object)) return;
      const keys = (p.weakGet(allowed, object as object) as PropertyKey[] | undefined) ?? p.list<PropertyKey>();
      keys[keys.length] = key;
      p.weakSet(allowed, object as object, keys);
    },
    restore(isTheirs) {
      let found: string | null = null;
      for (let index = 0; index < records.length; index++) {
        if (isChanged(records[index]!)) found = restoreOne(records[index]!, isTheirs) ?? found;
      }
      return found;
    },
  };
}

/** Whether a message holds a built-in, or a key by which one is reached from any value. */
export function namesBuiltIns(text: string): boolean {
  return (
    p.indexOf(text, '["i",') >= 0 ||
    p.indexOf(text, '"__proto__"') >= 0 ||
    p.indexOf(text, '"prototype"') >= 0 ||
    p.indexOf(text, '"constructor"') >= 0
  );
}

/** A recorded field as it was. */
function fieldOf({ values, kinds, setters }: Recorded, index: number): PropertyDescriptor {
  const field = { __proto__: null } as PropertyDescriptor;
  const kind = p.charCodeAt(kinds, index);
  for (let bit = 0; bit < ATTRIBUTES.length; bit++) {
    if (kind < ACCESSOR || ATTRIBUTES[bit] !== 'writable') field[ATTRIBUTES[bit]!] = (kind & (1 << bit)) !== 0;
  }
  if (kind < ACCESSOR) {
    field.value = values[index];
    return field;
  }
  let setter = 0;
  for (let before = 0; before < index; before++) if (p.charCodeAt(kinds, before) >= ACCESSOR) setter++;
  field.get = values[index] as () => unknown;
  field.set = setters[setter] as (value: unknown) => void;
  return field;
}

/** Whether a field that can be assigned to has another value, or there are more fields or fewer. */
function isChanged({ object, keys, values, kinds }: Recorded): boolean {
  for (let index = 0; index < keys.length; index++) {
    if (p.charCodeAt(kinds, index) >= ACCESSOR || keys[index] === UNWATCHED) continue;
    const value = object[keys[index]!];
    if (value !== values[index] && !p.is(value, values[index])) return true;
  }
  return p.ownKeys(object).length !== keys.length;
}

function indexOf(keys: readonly PropertyKey[], key: PropertyKey): number {
  for (let index = 0; index < keys.length; index++) if (keys[index] === key) return index;
  return -1;
}
