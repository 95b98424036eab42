/** Built-ins captured before a program can patch them. Everything that the web globals do at run time goes through these. */

const { bind, call } = Function.prototype;
// biome-ignore lint/suspicious/noExplicitAny: a method's own signature cannot be turned into that of the free function
type Free = (self: any, ...args: any[]) => any;
const uncurry = bind.bind(call) as unknown as (method: unknown) => Free;

export const { apply, construct, defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } =
  Reflect;
export const { create, freeze, keys: objectKeys } = Object;
export const isArray = Array.isArray;
export const { floor, max, min } = Math;
export const stringifyJson = JSON.stringify;
export const parseNumber = Number;
export const parseInteger = Number.parseInt;
export const parseDecimal = Number.parseFloat;
export const isNaNumber = Number.isNaN;
export const toText = String;

export const push = uncurry(Array.prototype.push) as <T>(list: T[], item: T) => number;
export const splice = uncurry(Array.prototype.splice) as <T>(list: T[], start: number, count: number) => T[];
export const indexOf = uncurry(Array.prototype.indexOf) as <T>(list: readonly T[], item: T) => number;
export const join = uncurry(Array.prototype.join) as (list: readonly unknown[], separator: string) => string;

export const repeatText = uncurry(String.prototype.repeat) as (text: string, count: number) => string;
export const sliceText = uncurry(String.prototype.slice) as (text: string, start: number, end?: number) => string;
export const splitText = uncurry(String.prototype.split) as (text: string, separator: string) => string[];
export const includesText = uncurry(String.prototype.includes) as (text: string, part: string) => boolean;
export const indexOfText = uncurry(String.prototype.indexOf) as (text: string, part: string) => number;
export const codeUnitAt = uncurry(String.prototype.charCodeAt) as (text: string, index: number) => number;
export const padStart = uncurry(String.prototype.padStart) as (text: string, length: number, fill?: string) => string;
export const padEnd = uncurry(String.prototype.padEnd) as (text: string, length: number, fill?: string) => string;
export const numberToText = uncurry(Number.prototype.toString) as (value: number, radix?: number) => string;
export const testRegExp = uncurry(RegExp.prototype.exec) as (regexp: RegExp, text: string) => unknown;

const sizeOf = (prototype: object): Free =>
  uncurry((Object.getOwnPropertyDescriptor(prototype, 'size') as PropertyDescriptor).get);
export const mapGet = uncurry(Map.prototype.get);
export const mapSet = uncurry(Map.prototype.set);
export const mapDelete = uncurry(Map.prototype.delete);
export const mapSize = sizeOf(Map.prototype);
export const mapForEach = uncurry(Map.prototype.forEach);
export const setSize = sizeOf(Set.prototype);
export const setForEach = uncurry(Set.prototype.forEach);
export const weakGet = uncurry(WeakMap.prototype.get);
export const weakPut = uncurry(WeakMap.prototype.set);

export const dateTime = uncurry(Date.prototype.getTime) as (date: unknown) => number;
export const dateIso = uncurry(Date.prototype.toISOString) as (date: unknown) => string;
export const dateText = uncurry(Date.prototype.toString) as (date: unknown) => string;
export const regExpText = uncurry(RegExp.prototype.toString) as (regexp: unknown) => string;
export const regExpFlags = uncurry(
  (Object.getOwnPropertyDescriptor(RegExp.prototype, 'flags') as PropertyDescriptor).get,
) as (regexp: unknown) => string;
export const regExpSource = uncurry(
  (Object.getOwnPropertyDescriptor(RegExp.prototype, 'source') as PropertyDescriptor).get,
) as (regexp: unknown) => string;
export const symbolText = uncurry(Symbol.prototype.toString) as (symbol: symbol) => string;
export const numberValue = uncurry(Number.prototype.valueOf) as (boxed: unknown) => number;
export const stringValue = uncurry(String.prototype.valueOf) as (boxed: unknown) => string;
export const booleanValue = uncurry(Boolean.prototype.valueOf) as (boxed: unknown) => boolean;
export const bufferLength = uncurry(
  (Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength') as PropertyDescriptor).get,
) as (buffer: unknown) => number;
const typedArrayPrototype = Object.getPrototypeOf(Uint8Array.prototype) as object;
/** The class name of a typed array, undefined for anything else. */
export const typedArrayName = uncurry(
  (Object.getOwnPropertyDescriptor(typedArrayPrototype, Symbol.toStringTag) as PropertyDescriptor).get,
) as (value: unknown) => string | undefined;
export const typedArrayLength = uncurry(
  (Object.getOwnPropertyDescriptor(typedArrayPrototype, 'length') as PropertyDescriptor).get,
) as (value: unknown) => number;

const promiseConstructor = Promise;
const promiseThen = uncurry(Promise.prototype.then);
/** Runs `task` as a microtask; what it throws is dropped. */
export function enqueue(task: () => void): void {
  promiseThen(new promiseConstructor<void>((resolve) => resolve()), () => {
    try {
      task();
    } catch {
      // A throw in a microtask changes no test's result.
    }
  });
}

const tagOf = uncurry(Object.prototype.toString);

/** Whether a value is a true error. Until {@link captureLate} ran: whether it looks like one. */
export let isError = (value: unknown): boolean => tagOf(value) === '[object Error]';

/** Captures what V8 gives to a context only after the snapshot is loaded. Runs before the program does. */
export function captureLate(): void {
  const late = (Error as unknown as { isError?(value: unknown): boolean }).isError;
  if (late) isError = late;
}

/** Defines a global as the platform does: writable, configurable, not enumerable. */
export function defineGlobal(name: string, value: unknown): void {
  defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
}

/** Gives a function the name and length that the platform's has. */
export function dressAs<T extends object>(fn: T, name: string, length: number): T {
  defineProperty(fn, 'name', { value: name, configurable: true });
  defineProperty(fn, 'length', { value: length, configurable: true });
  return fn;
}
