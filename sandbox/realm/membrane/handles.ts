/** Stand-ins for objects of the other side: Proxies whose every trap asks there. They carry no property of their own. */
import { intrinsic } from './intrinsics.ts';
import type { Kind } from './kinds.ts';
import * as p from './primordials.ts';

/** Operations on an object of the other side. */
export type Operation = 'call' | 'new' | 'get' | 'set' | 'has' | 'delete' | 'keys' | 'field' | 'define' | 'proto';

export type Remote = (operation: Operation, id: number, args: readonly unknown[]) => unknown;

/** Answer of `get` for a member that this realm's own prototypes supply. */
export const LOCAL = p.symbolOf('local');

const BUILTIN_TAGS = p.freeze([
  ...['Object', 'Array', 'Function', 'Error', 'Boolean', 'Number', 'String', 'Date', 'RegExp', 'Arguments', 'Symbol'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'BigInt', 'ArrayBuffer', 'DataView', 'Math', 'JSON'],
]) as readonly string[];

const localPrototypes = (kind: Kind): object =>
  kind === 'F' ? intrinsic('Function.prototype')! : intrinsic(kind === 'L' ? 'Array.prototype' : 'Object.prototype')!;

/** Makes the stand-in for the object `id` of the other side. */
export function createHandle(id: number, kind: Kind, remote: Remote): object {
  const target = shell(kind);
  const proxy: object = new p.ProxyOf(target, {
    __proto__: null,
    apply: (_target: object, self: unknown, args: unknown[]) => remote('call', id, [self, args]),
    construct: (_target: object, args: unknown[], newTarget: unknown) =>
      remote('new', id, [args, newTarget === proxy ? undefined : newTarget]) as object,
    get(_target: object, key: PropertyKey, receiver: unknown) {
      if (key === Symbol.hasInstance && kind === 'F') return ordinaryHasInstance;
      const result = remote('get', id, [key, receiver === proxy ? undefined : receiver]);
      if (result === LOCAL) return p.get(localPrototypes(kind), key, receiver);
      if (key !== Symbol.toStringTag) return result;
      return typeof result === 'string' && !isBuiltinTag(result) ? result : undefined;
    },
    set: (_target: object, key: PropertyKey, value: unknown, receiver: unknown) =>
      remote('set', id, [key, value, receiver === proxy ? undefined : receiver]) === true,
    has: (_target: object, key: PropertyKey) => remote('has', id, [key]) === true || key in localPrototypes(kind),
    deleteProperty: (_target: object, key: PropertyKey) => remote('delete', id, [key]) === true,
    ownKeys(_target: object) {
      const keys = remote('keys', id, []) as PropertyKey[];
      const own = [] as PropertyKey[];
      for (let index = 0; index < keys.length; index++) p.defineProperty(own, index, p.dataProperty(keys[index], true));
      return own as string[];
    },
    getOwnPropertyDescriptor(_target: object, key: PropertyKey) {
      const field = remote('field', id, [key]) as readonly [unknown, boolean, boolean] | undefined;
      if (field === undefined) return undefined;
      const fixed = kind === 'L' && key === 'length';
      return {
        __proto__: null,
        value: field[0],
        enumerable: field[1],
        writable: fixed || field[2],
        configurable: !fixed,
      } as PropertyDescriptor;
    },
    defineProperty(_target: object, key: PropertyKey, field: PropertyDescriptor) {
      if (field.get !== undefined || field.set !== undefined) return false;
      return remote('define', id, [key, field.value, field.enumerable === true, field.writable === true]) === true;
    },
    getPrototypeOf: () => remote('proto', id, []) as object | null,
    setPrototypeOf: () => false,
    isExtensible: () => true,
    preventExtensions: () => false,
  } as ProxyHandler<object>);
  return proxy;
}

/** What the Proxy stands on: callable for functions, an array for arrays, and bare otherwise. */
function shell(kind: Kind): object {
  if (kind === 'L') return [];
  if (kind !== 'F') return p.create(null) as object;
  const bound = p.bindEmpty();
  p.deleteProperty(bound, 'name');
  p.deleteProperty(bound, 'length');
  return bound;
}

function isBuiltinTag(tag: string): boolean {
  for (let index = 0; index < BUILTIN_TAGS.length; index++) if (BUILTIN_TAGS[index] === tag) return true;
  return false;
}

/** `instanceof` by the prototype chain alone, whatever `Symbol.hasInstance` the class declares. */
const ordinaryHasInstance = Function.prototype[Symbol.hasInstance];
