/** Built-ins that walk their receiver, their argument or their result, wrapped so that they spend its length. */

import { replaceIntrinsic } from '../../membrane/intrinsics.ts';
import {
  apply,
  construct,
  defineProperty,
  dressAs,
  getOwnPropertyDescriptor,
  getPrototypeOf,
} from '../../web/intrinsics.ts';
import { cell } from './cell.ts';
import { copied, counted, keyed, noteProxy, sized } from './measure.ts';
import { standIn } from './text.ts';

type Native = (...args: unknown[]) => unknown;
type Holder = Record<string, unknown>;

const ARRAY_WALKERS = [
  ...[
    'includes',
    'indexOf',
    'lastIndexOf',
    'find',
    'findIndex',
    'findLast',
    'findLastIndex',
    'some',
    'every',
    'filter',
  ],
  ...['map', 'forEach', 'reduce', 'reduceRight', 'sort', 'toSorted', 'reverse', 'toReversed', 'fill', 'copyWithin'],
  ...['join', 'with'],
];

/** What each is measured by: what it is called on, what it returns, its first argument. */
export const WALKERS = {
  receiver: {
    'Array.prototype': [...ARRAY_WALKERS, 'shift', 'unshift', 'splice', 'toSpliced', 'flatMap'],
    'TypedArray.prototype': ARRAY_WALKERS,
    'String.prototype': [
      ...['includes', 'indexOf', 'lastIndexOf', 'split', 'replace', 'replaceAll', 'match', 'matchAll', 'search'],
      ...['toUpperCase', 'toLowerCase', 'toLocaleUpperCase', 'toLocaleLowerCase', 'normalize', 'localeCompare'],
    ],
    'Map.prototype': ['forEach'],
    'Set.prototype': [...['forEach', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
  },
  both: { 'Set.prototype': ['union', 'symmetricDifference'] },
  result: {
    'Array.prototype': ['concat', 'slice', 'flat'],
    'TypedArray.prototype': ['slice'],
    'String.prototype': ['repeat', 'padStart', 'padEnd'],
    'Iterator.prototype': ['toArray'],
    Object: ['keys', 'values', 'entries', 'getOwnPropertyNames'],
    JSON: ['stringify'],
    Reflect: ['ownKeys'],
  },
  argument: {
    'TypedArray.prototype': ['set'],
    Array: ['from'],
    Object: ['fromEntries', 'groupBy'],
    Map: ['groupBy'],
    JSON: ['parse'],
  },
  sources: { Object: ['assign'] },
  callback: { 'Iterator.prototype': ['some', 'every', 'find', 'forEach', 'reduce', 'map', 'filter', 'flatMap'] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Built-ins that call back, and the open calls that each counts as: what they take of the stack lies between those of the
 * program, and recursion through them must come to the limit of calls before it comes to the end of the stack.
 */
const CALLS_BACK: Readonly<Record<string, number>> = {
  ...{ find: 1, findIndex: 1, findLast: 1, findLastIndex: 1, some: 1, every: 1, filter: 1, map: 1, forEach: 1 },
  ...{ reduce: 1, reduceRight: 1, flatMap: 1, sort: 1, toSorted: 1, join: 1, replace: 1, replaceAll: 1, from: 1 },
  ...{ fromEntries: 1, groupBy: 1, toArray: 1, entries: 1, values: 1, assign: 1, concat: 1, parse: 8, stringify: 20 },
};

/** The engine's own, whenever a built-in is wrapped. */
const FunctionOf = Function;

type Measure = keyof typeof WALKERS;

const BODIES: Readonly<Record<Measure, string>> = {
  receiver: 'sized(this); return apply(native, this, arguments);',
  both: 'sized(this); sized(arguments[0]); return apply(native, this, arguments);',
  result: 'const result = apply(native, this, arguments); sized(result); return result;',
  argument:
    'sized(arguments[0]); const result = apply(native, this, arguments); copied(arguments[0], result); return result;',
  callback: 'arguments[0] = counted(arguments[0]); return apply(native, this, arguments);',
  sources: 'for (let i = 1; i < arguments.length; i++) keyed(arguments[i]); return apply(native, this, arguments);',
};

interface Place {
  readonly holder: Holder;
  readonly name: string;
  readonly measure: Measure;
}

/** Runs once, while the snapshot is made, when all else has captured what it needs. */
export function wrapBuiltins(): void {
  const places: Place[] = [];
  for (const measure of Object.keys(WALKERS) as Measure[]) {
    for (const [path, names] of Object.entries(WALKERS[measure])) {
      const holder = find(path);
      if (holder !== undefined) for (const name of names) places.push({ holder, name, measure });
    }
  }
  wrap(places);
  for (const native of [Set, Map]) wrapCollection(native);
  recordProxies();
}

/** A constructor walks what it is given, under whatever name it is called. */
function wrapCollection(native: SetConstructor | MapConstructor): void {
  const wrapper: object = new Proxy(native, {
    construct(target, args: unknown[], newTarget) {
      const source = args.length > 0 ? args[0] : undefined;
      sized(source);
      cell[1]! += 2;
      try {
        const made = construct(target, args, newTarget === wrapper ? target : newTarget) as object;
        copied(source, made);
        return made;
      } finally {
        cell[1]! -= 2;
      }
    },
  });
  standIn(wrapper, native);
  defineProperty(native.prototype, 'constructor', { value: wrapper, writable: true, configurable: true });
  defineProperty(globalThis, native.name, { value: wrapper, writable: true, configurable: true });
  replaceIntrinsic(native.name, wrapper);
}

function find(path: string): Holder | undefined {
  if (path === 'TypedArray.prototype') return getPrototypeOf(Uint8Array.prototype) as Holder;
  const [name, member] = path.split('.') as [string, string?];
  const builtin = (globalThis as unknown as Record<string, Holder | undefined>)[name];
  return member === undefined ? builtin : (builtin?.[member] as Holder | undefined);
}

/** Replaces built-ins by wrappers, compiled as one text: a script for each would weigh on every isolate. */
function wrap(all: readonly Place[]): void {
  const places = all.filter(({ holder, name }) => nativeOf(holder, name) !== undefined);
  const natives = places.map(({ holder, name }) => nativeOf(holder, name)!);
  // A body of its own for each: one function's feedback shared by all would make every call a slow one.
  const texts = places.map(
    ({ name, measure }, index) =>
      `{ ${name}() { ${within(name, BODIES[measure].replace('native', `native${index}`))} } }.${name}`,
  );
  const make = new FunctionOf(
    ...['cell', 'apply', 'sized', 'keyed', 'copied', 'counted', ...natives.map((_native, index) => `native${index}`)],
    `'use strict'; return [${texts.join(', ')}];\n//# sourceURL=subject.js`,
  ) as (...parts: unknown[]) => Native[];
  const wrappers = make(cell, apply, sized, keyed, copied, counted, ...natives);
  for (const [index, { holder, name }] of places.entries()) {
    const native = natives[index]!;
    const wrapper = dressAs(wrappers[index]!, native.name, native.length);
    standIn(wrapper, native);
    defineProperty(holder, name, { ...getOwnPropertyDescriptor(holder, name), value: wrapper });
  }
}

function within(name: string, body: string): string {
  const calls = CALLS_BACK[name];
  return calls === undefined ? body : `cell[1] += ${calls}; try { ${body} } finally { cell[1] -= ${calls}; }`;
}

function nativeOf(holder: Holder, name: string): Native | undefined {
  return getOwnPropertyDescriptor(holder, name)?.value as Native | undefined;
}

/** Has every Proxy that the program makes be known as one. */
function recordProxies(): void {
  const native = Proxy;
  const { revocable } = native;
  const recorder = new native(native, {
    construct(target, args, newTarget) {
      const proxy = construct(target, args, newTarget === recorder ? target : newTarget) as object;
      noteProxy(proxy, args[0] as object);
      return proxy;
    },
  });
  const recorded = {
    revocable(...args: Parameters<typeof revocable>) {
      const made = revocable(...args);
      noteProxy(made.proxy, args[0]);
      return made;
    },
  }.revocable;
  standIn(recorded, revocable);
  standIn(recorder, native);
  defineProperty(native, 'revocable', { value: recorded, writable: true, configurable: true });
  defineProperty(globalThis, 'Proxy', { value: recorder, writable: true, configurable: true });
}
