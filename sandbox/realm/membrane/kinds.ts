/** What a value is, decided by internal slots and original prototypes: never by name, `constructor` or a tag. */
import {
  boxedBoolean,
  boxedNumber,
  boxedString,
  bufferLength,
  dateTime,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  isError,
  mapSize,
  promiseThen,
  regexpSource,
  setSize,
  typedName,
  viewBuffer,
} from './primordials.ts';

/**
 * How an object crosses. Data: O plain object, A array, M Map, S Set, D Date, R RegExp, B ArrayBuffer, T typed array,
 * V DataView, E error, X boxed primitive. By reference: F function, P promise, H any other object, L subclass of Array.
 */
export type Kind = 'O' | 'A' | 'M' | 'S' | 'D' | 'R' | 'B' | 'T' | 'V' | 'E' | 'X' | 'F' | 'P' | 'H' | 'L';

export function isByReference(kind: Kind): boolean {
  return kind === 'F' || kind === 'P' || kind === 'H' || kind === 'L';
}

/** Data that can change and whose changes are carried across. */
export function isMutable(kind: Kind): boolean {
  return kind === 'O' || kind === 'A' || kind === 'M' || kind === 'S' || kind === 'D' || kind === 'B';
}

const plain = Object.prototype;
const originals: readonly (readonly [object, Kind])[] = [
  [Map.prototype, 'M'],
  [Set.prototype, 'S'],
  [Date.prototype, 'D'],
  [RegExp.prototype, 'R'],
  [ArrayBuffer.prototype, 'B'],
  [DataView.prototype, 'V'],
  [Number.prototype, 'X'],
  [String.prototype, 'X'],
  [Boolean.prototype, 'X'],
];
const arrayPrototype = Array.prototype;
const typedPrototype = getPrototypeOf(Uint8Array.prototype);
const ignore = () => {};

/** The kind of an object or function, before its fields are looked at. */
export function kindOf(value: object): Kind {
  if (typeof value === 'function') return 'F';
  if (isArray(value)) return getPrototypeOf(value) === arrayPrototype ? 'A' : 'L';
  if (isError(value)) return 'E';
  const prototype = getPrototypeOf(value);
  if (prototype === plain || prototype === null) return isPrototypeObject(value) ? 'H' : 'O';
  for (let index = 0; index < originals.length; index++) {
    const original = originals[index]!;
    if (original[0] === prototype) return hasSlots(value, original[1]) ? original[1] : 'H';
  }
  if (getPrototypeOf(prototype) === typedPrototype && typedName(value) !== undefined) return 'T';
  return isPromise(value) ? 'P' : 'H';
}

function hasSlots(value: object, kind: Kind): boolean {
  switch (kind) {
    case 'M':
      return mapSize(value) !== undefined;
    case 'S':
      return setSize(value) !== undefined;
    case 'D':
      return dateTime(value) !== undefined;
    case 'R':
      return regexpSource(value) !== undefined;
    case 'B':
      return bufferLength(value) !== undefined;
    case 'V':
      return viewBuffer(value) !== undefined;
    default:
      return boxed(value) !== undefined;
  }
}

/** The primitive in a boxed primitive. */
export function boxed(value: object): number | string | boolean | undefined {
  return boxedNumber(value) ?? boxedString(value) ?? boxedBoolean(value);
}

function isPromise(value: object): boolean {
  try {
    promiseThen(value, ignore, ignore);
    return true;
  } catch {
    return false;
  }
}

/** Whether an object is the `prototype` of the function it names as its constructor. */
export function isPrototypeObject(value: object): boolean {
  const claimed = getOwnPropertyDescriptor(value, 'constructor')?.value as unknown;
  if (typeof claimed !== 'function') return false;
  return getOwnPropertyDescriptor(claimed, 'prototype')?.value === value;
}
