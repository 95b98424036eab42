/**
 * What the matcher libraries ask instead of looking at shapes: which objects are the judge's own asymmetric matchers, and
 * what kind a value really is. `bundle.ts` patches calls to these into the libraries. A value that came from the program
 * is data whatever its fields claim.
 */
import {
  bufferLength,
  dateTime,
  isArray,
  isError,
  mapForEach,
  mapGet,
  mapSize,
  regExpFlags,
  regExpSource,
  setForEach,
  setSize,
  typedArrayName,
} from '../web/intrinsics.ts';
import { unboxed } from '../web/unbox.ts';

export { dateTime, regExpFlags, regExpSource, unboxed };

const asymmetric = new WeakSet<object>();
const toStringOf = Object.prototype.toString;
const { weakMapHas, weakSetHas, mapHas, setHas, arraySome, arrayIndexOf, textIndexOf, viewLength } = {
  weakMapHas: WeakMap.prototype.has,
  weakSetHas: WeakSet.prototype.has,
  mapHas: Map.prototype.has,
  setHas: Set.prototype.has,
  arraySome: Array.prototype.some,
  arrayIndexOf: Array.prototype.indexOf,
  textIndexOf: String.prototype.indexOf,
  viewLength: Object.getOwnPropertyDescriptor(DataView.prototype, 'byteLength')?.get as () => number,
};

/** Marks a matcher that the judge made. Called by its constructor. */
export function brandAsymmetric(matcher: object): void {
  asymmetric.add(matcher);
}

export function isBrandedAsymmetric(value: unknown): boolean {
  return asymmetric.has(value as object);
}

const answers = (probe: () => unknown): boolean => {
  try {
    probe();
    return true;
  } catch {
    return false;
  }
};
export const isMap = (value: unknown): boolean => answers(() => mapSize(value));
export const isSet = (value: unknown): boolean => answers(() => setSize(value));

/** Tags that decide how matchers treat a value, with the proof that a claim of one must have. */
const PROOFS: Record<string, (value: object) => boolean> = {
  Map: isMap,
  Set: isSet,
  WeakMap: (value) => answers(() => weakMapHas.call(value as never, value)),
  WeakSet: (value) => answers(() => weakSetHas.call(value as never, value)),
  Promise: (value) => value instanceof Promise,
  ArrayBuffer: (value) => answers(() => bufferLength(value)),
  DataView: (value) => answers(() => viewLength.call(value)),
  Array: isArray,
  Error: (value) => isError(value),
  Date: (value) => answers(() => dateTime(value)),
  RegExp: (value) => value !== RegExp.prototype && answers(() => regExpSource(value)),
  Number: (value) => unboxed(value)?.kind === 'Number',
  String: (value) => unboxed(value)?.kind === 'String',
  Boolean: (value) => unboxed(value)?.kind === 'Boolean',
  Symbol: () => false,
  BigInt: () => false,
  Arguments: () => false,
  Generator: () => false,
  Function: (value) => typeof value === 'function',
  AsyncFunction: (value) => typeof value === 'function',
  GeneratorFunction: (value) => typeof value === 'function',
  AsyncGeneratorFunction: (value) => typeof value === 'function',
};

/** `Object.prototype.toString` without the brackets, but a claimed tag counts only where it is true. */
export function tagOf(value: unknown): string {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
    return toStringOf.call(value).slice(8, -1);
  const claimed = (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  if (typeof claimed !== 'string') return toStringOf.call(value).slice(8, -1);
  if (claimed.endsWith('Array') && claimed !== 'Array') return typedName(value) ?? 'Object';
  if (claimed.startsWith('Temporal.')) return 'Object';
  const proof = Object.hasOwn(PROOFS, claimed) ? PROOFS[claimed] : undefined;
  return proof === undefined || proof(value) ? claimed : 'Object';
}

function typedName(value: object): string | undefined {
  try {
    return typedArrayName(value);
  } catch {
    return undefined;
  }
}

/** The class that an object says it is of, its own `constructor` field left aside. */
export function constructorOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'constructor')) {
    return (value as { constructor?: unknown }).constructor;
  }
  return (Object.getPrototypeOf(value) as { constructor?: unknown } | null)?.constructor;
}

/** Whether two Maps or two Sets are equal as Vitest has it; undefined when neither value is one. */
export function equalCollections(
  a: object,
  b: object,
  equal: (x: unknown, y: unknown) => boolean,
): boolean | undefined {
  if (isSet(a) || isSet(b)) {
    if (!isSet(a) || !isSet(b) || setSize(a) !== setSize(b)) return false;
    const others = membersOf(b);
    return membersOf(a).every((item) => setHas.call(b as never, item) || others.some((other) => equal(item, other)));
  }
  if (isMap(a) || isMap(b)) {
    if (!isMap(a) || !isMap(b) || mapSize(a) !== mapSize(b)) return false;
    const others = entriesOf(b);
    return entriesOf(a).every(
      ([key, item]) =>
        (mapHas.call(b as never, key) && equal(item, mapGet(b, key))) ||
        others.some(([otherKey, other]) => equal(key, otherKey) && equal(item, other)),
    );
  }
  return undefined;
}

function membersOf(set: object): unknown[] {
  const members: unknown[] = [];
  setForEach(set, (item: unknown) => members.push(item));
  return members;
}

function entriesOf(map: object): [unknown, unknown][] {
  const entries: [unknown, unknown][] = [];
  mapForEach(map, (item: unknown, key: unknown) => entries.push([key, item]));
  return entries;
}

/** Whether a true array holds an item for which `matches` holds, whatever methods the array itself carries. */
export function someItem(list: unknown, matches: (item: unknown) => boolean): boolean {
  return arraySome.call(list as unknown[], matches);
}

/** `includes` of chai, by what the value is instead of by the methods it carries. */
export function holds(container: unknown, item: unknown): boolean {
  const tag = tagOf(container);
  if (tag === 'String') return textIndexOf.call(container as string, item as string) !== -1;
  if (tag === 'Set') return setHas.call(container as never, item);
  if (tag === 'WeakSet') return weakSetHas.call(container as never, item as never);
  return tag === 'Array' && arrayIndexOf.call(container as unknown[], item) !== -1;
}

/** The members of a Map (its values) or a Set. */
export function eachMember(container: object, visit: (item: unknown, key: unknown) => void): void {
  if (isMap(container)) mapForEach(container, visit);
  else setForEach(container, visit);
}
