/** Finds the first place at which two values differ, by their data fields, as printing reads them. */
import {
  dateTime,
  getOwnPropertyDescriptor,
  isArray,
  isError,
  mapForEach,
  mapGet,
  mapSize,
  ownKeys,
  regExpText,
  setForEach,
  setSize,
  testRegExp,
  typedArrayName,
} from '../web/intrinsics.ts';
import { className, nameKey } from '../web/names.ts';
import { isBrandedAsymmetric } from './trust.ts';

export interface Difference {
  /** Such as `[3].name`; empty where the values themselves differ. */
  readonly path: string;
  readonly expected: unknown;
  readonly received: unknown;
  /** The side that has nothing there. */
  readonly lacking: 'expected' | 'received' | null;
  /** What the two are parts of; null at the top. */
  readonly parent: Pair | null;
}

export interface Pair {
  readonly path: string;
  readonly expected: object;
  readonly received: object;
}

/** Pairs that are looked at: a value of the program may have any number of fields. */
const MAX_PAIRS = 20_000;

interface Search {
  left: number;
  /** Whether a field that is undefined differs from one that is not there, and a class from a plain object. */
  readonly strict: boolean;
  readonly seen: WeakSet<object>;
}

/** As toEqual has it; where that finds none, as toStrictEqual does. Null when no difference is found. */
export function difference(expected: unknown, received: unknown): Difference | null {
  for (const strict of [false, true]) {
    try {
      const found = find({ left: MAX_PAIRS, strict, seen: new WeakSet() }, expected, received, '', null);
      if (found !== null) return found;
    } catch {
      // A value of the program that throws when it is read is not looked into.
    }
  }
  return null;
}

function find(
  search: Search,
  expected: unknown,
  received: unknown,
  path: string,
  parent: Difference['parent'],
): Difference | null {
  if (--search.left < 0 || Object.is(expected, received)) return null;
  const differs: Difference = { path, expected, received, lacking: null, parent };
  if (isBrandedAsymmetric(expected)) {
    return (expected as { asymmetricMatch(value: unknown): boolean }).asymmetricMatch(received) ? null : differs;
  }
  if (!isObject(expected) || !isObject(received)) return differs;
  if (search.seen.has(expected)) return null;
  search.seen.add(expected);
  const kind = kindOf(expected);
  if (kind !== kindOf(received) || (search.strict && className(expected) !== className(received))) return differs;
  const own = { path, expected, received };
  switch (kind) {
    case 'map':
      return findInMap(search, own);
    case 'set':
      return sameMembers(expected, received) ? null : differs;
    case 'date':
      return Object.is(dateTime(expected), dateTime(received)) ? null : differs;
    case 'regexp':
      return regExpText(expected) === regExpText(received) ? null : differs;
    case 'function':
      return differs;
    case 'error':
      return (expected as Error).message === (received as Error).message ? findInFields(search, own) : differs;
    default:
      return findInFields(search, own);
  }
}

function findInFields(search: Search, pair: Pair): Difference | null {
  const { path, expected, received } = pair;
  const isList = isArray(expected) || answers(() => typedArrayName(expected));
  const keys = new Set([...ownKeys(expected), ...ownKeys(received)]) as Set<string | symbol>;
  for (const key of isList ? inOrder(keys) : keys) {
    if (key === 'stack' || (isList && key === 'length')) continue;
    const [wanted, got] = [getOwnPropertyDescriptor(expected, key), getOwnPropertyDescriptor(received, key)];
    if (!(wanted ?? got)?.enumerable) continue;
    const lacking = wanted === undefined ? 'expected' : got === undefined ? 'received' : null;
    const place = path + step(key, isList);
    if (lacking !== null) {
      if (!search.strict && !isList && (wanted ?? got)?.value === undefined) continue;
      return { path: place, expected: wanted?.value, received: got?.value, lacking, parent: pair };
    }
    const found = find(search, wanted?.value, got?.value, place, pair);
    if (found !== null) return found;
  }
  return null;
}

/** The indices of both lists, ascending, before their other keys. */
function inOrder(keys: ReadonlySet<string | symbol>): (string | symbol)[] {
  const all = [...keys];
  const indices = all.filter((key) => typeof key === 'string' && testRegExp(/^\d+$/, key));
  return [...indices.sort((a, b) => Number(a) - Number(b)), ...all.filter((key) => !indices.includes(key))];
}

function findInMap(search: Search, pair: Pair): Difference | null {
  const { path, expected, received } = pair;
  let found: Difference | null = null;
  mapForEach(expected, (value: unknown, key: unknown) => {
    if (found !== null || isObject(key)) return;
    const place = `${path}.get(${typeof key === 'string' ? JSON.stringify(key) : String(key)})`;
    found = hasKey(received, key)
      ? find(search, value, mapGet(received, key), place, pair)
      : { path: place, expected: value, received: undefined, lacking: 'received', parent: pair };
  });
  return found ?? (mapSize(expected) === mapSize(received) ? null : { ...pair, lacking: null, parent: null });
}

function hasKey(map: object, key: unknown): boolean {
  let has = false;
  mapForEach(map, (_value: unknown, other: unknown) => {
    has ||= Object.is(other, key);
  });
  return has;
}

/** Members that are objects are taken for equal: the sets themselves are then the place. */
function sameMembers(expected: object, received: object): boolean {
  const members = new Set<unknown>();
  let hasObjects = false;
  setForEach(expected, (item: unknown) => {
    members.add(item);
    hasObjects ||= isObject(item);
  });
  let same = setSize(expected) === setSize(received) && !hasObjects;
  setForEach(received, (item: unknown) => {
    same &&= members.has(item);
  });
  return same;
}

const step = (key: string | symbol, isList: boolean): string => {
  if (isList && typeof key === 'string') return `[${key}]`;
  const name = nameKey(key);
  return typeof key === 'symbol' ? name : name === key ? `.${name}` : `[${name}]`;
};

function kindOf(value: object): string {
  if (typeof value === 'function') return 'function';
  if (isArray(value)) return 'array';
  if (isError(value)) return 'error';
  if (answers(() => mapSize(value))) return 'map';
  if (answers(() => setSize(value))) return 'set';
  if (answers(() => dateTime(value))) return 'date';
  if (answers(() => typedArrayName(value)) && typedArrayName(value) !== undefined) return 'typed array';
  return className(value) === 'RegExp' && answers(() => regExpText(value)) ? 'regexp' : 'object';
}

const answers = (read: () => unknown): boolean => {
  try {
    return read() !== undefined;
  } catch {
    return false;
  }
};

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
