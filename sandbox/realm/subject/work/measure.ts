/** What walking a value costs: a unit for each of its elements. */

import { WAIT_WORK } from '../../../work-units.ts';
import {
  apply,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  typedArrayLength,
  weakGet,
  weakPut,
} from '../../web/intrinsics.ts';
import { spend } from './cell.ts';

const { keys } = Object;
const mapPrototype = Map.prototype;
const setPrototype = Set.prototype;
const typedPrototype = getPrototypeOf(Uint8Array.prototype);
const mapSize = getOwnPropertyDescriptor(mapPrototype, 'size')!.get as () => number;
const setSize = getOwnPropertyDescriptor(setPrototype, 'size')!.get as () => number;

/** Reading a Proxy would call its traps, which a program could notice: what it stands for is measured. */
const proxies = new WeakMap<object, object>();
let hasProxies = false;

export function noteProxy(proxy: object, target: object): void {
  hasProxies = true;
  weakPut(proxies, proxy, target);
}

function behindProxies(value: object): object {
  let shown = value;
  if (!hasProxies) return shown;
  for (;;) {
    const target = weakGet(proxies, shown) as object | undefined;
    if (target === undefined) return shown;
    shown = target;
  }
}

/** Spends a unit for each element of an array or what is like one, a string, a Map, a Set or a typed array. */
export function sized<T>(value: T): T {
  if (typeof value === 'string') spend(value.length);
  else if (typeof value === 'object' && value !== null) spend(sizeOf(behindProxies(value)));
  return value;
}

function sizeOf(value: object): number {
  if (isArray(value)) return value.length;
  const prototype = getPrototypeOf(value);
  try {
    if (prototype === mapPrototype) return apply(mapSize, value, []) as number;
    if (prototype === setPrototype) return apply(setSize, value, []) as number;
    if (prototype !== null && getPrototypeOf(prototype) === typedPrototype) return typedArrayLength(value);
    const length = getOwnPropertyDescriptor(value, 'length')?.value as unknown;
    return typeof length === 'number' && length > 0 ? length : 0;
  } catch {
    return 0;
  }
}

/** Spends for what was made of an iterator, whose length nobody knew before. */
export function copied(source: unknown, result: unknown): void {
  if (typeof source !== 'object' || source === null || sizeOf(behindProxies(source)) > 0) return;
  sized(result);
}

/** Has each call of a callback spend a unit: a built-in that is called by another does not count itself. */
export function counted(callback: unknown): unknown {
  if (typeof callback !== 'function') return callback;
  return (...args: unknown[]): unknown => {
    spend(1);
    return apply(callback as never, undefined, args);
  };
}

/** Spends a unit for each element or key of what a literal with a spread made, which it returns. */
export function made<T extends object>(value: T): T {
  spend(isArray(value) ? value.length : keys(value).length);
  return value;
}

/** Spends for the variables that a call spreads, and returns what the call gave. */
export function spread<T>(values: readonly unknown[], result: T): T {
  for (let index = 0; index < values.length; index++) sized(values[index]);
  return result;
}

/** Spends for what is done as a job of its own, and returns it. */
export function waits<T>(value: T): T {
  spend(WAIT_WORK);
  return value;
}

/** The keys of an object that is copied from. */
export function keyed(value: unknown): void {
  if (typeof value === 'object' && value !== null) spend(keys(behindProxies(value)).length);
}
