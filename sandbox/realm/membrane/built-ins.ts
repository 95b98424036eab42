/**
 * The judge's built-ins as they were made. A function of a test may write where the program tells it to, and the road
 * from any value to the classes that the tests run on is short: what was written there is found, taken back and told.
 */
import * as p from './primordials.ts';

interface Recorded {
  readonly object: Readonly<Record<PropertyKey, unknown>>;
  readonly name: string;
  readonly keys: readonly PropertyKey[];
  readonly fields: readonly PropertyDescriptor[];
  /** Keys and values of the fields that an assignment can change: not those of getters. */
  readonly dataKeys: readonly PropertyKey[];
  readonly values: readonly unknown[];
}

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
  const allowed = new p.weakMapOf<object, PropertyKey[]>();
  const records = p.list<Recorded>();
  add(named);

  function add(more: readonly (readonly [name: string, object: object])[]): void {
    for (let index = 0; index < more.length; index++) p.weakSet(own, more[index]![1], true);
    for (let index = 0; index < more.length; index++) {
      records[records.length] = record(more[index]![0], more[index]![1]);
    }
  }

  function record(name: string, object: object): Recorded {
    const keys = p.ownKeys(object);
    const fields = p.list<PropertyDescriptor>();
    const dataKeys = p.list<PropertyKey>();
    const values = p.list<unknown>();
    for (let index = 0; index < keys.length; index++) {
      const field = p.getOwnPropertyDescriptor(object, keys[index]!) as PropertyDescriptor;
      p.setPrototypeOf(field, null);
      fields[index] = field;
      close(field.value);
      close(field.get);
      if (field.get !== undefined || field.set !== undefined || keys[index] === UNWATCHED) continue;
      dataKeys[dataKeys.length] = keys[index]!;
      values[values.length] = field.value;
    }
    return { object: object as Recorded['object'], name, keys, fields, dataKeys, values };
  }

  /** A method's own properties are nobody's to add: a `call` of its own on `push` would answer for it. */
  function close(value: unknown): void {
    if (typeof value !== 'function' || p.weakGet(own, value) !== undefined) return;
    p.weakSet(own, value, true);
    p.preventExtensions(value);
  }

  const has = (value: unknown) =>
    ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
    p.weakGet(own, value) !== undefined;

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
    const { object, keys, fields } = recorded;
    let found: string | null = null;
    const present = p.ownKeys(object);
    for (let index = 0; index < present.length; index++) {
      if (indexOf(keys, present[index]!) < 0) found = takeBack(recorded, present[index]!, undefined, isTheirs) ?? found;
    }
    for (let index = 0; index < keys.length; index++) {
      const now = p.getOwnPropertyDescriptor(object, keys[index]!) as PropertyDescriptor | undefined;
      const field = fields[index]!;
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

/** Whether a field that can be assigned to has another value, or there are more fields or fewer. */
function isChanged({ object, keys, dataKeys, values }: Recorded): boolean {
  for (let index = 0; index < dataKeys.length; index++) {
    const value = object[dataKeys[index]!];
    if (value !== values[index] && !p.is(value, values[index])) return true;
  }
  return p.ownKeys(object).length !== keys.length;
}

function indexOf(keys: readonly PropertyKey[], key: PropertyKey): number {
  for (let index = 0; index < keys.length; index++) if (keys[index] === key) return index;
  return -1;
}
