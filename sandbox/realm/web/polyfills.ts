/**
 * The globals that libraries give. Few programs use one, and they are most of what a realm would have to hold: their text
 * stays with the host until the first use of any.
 */
import './dom-exception.ts';
import type { HostBox } from './host.ts';
import { defineGlobal, defineProperty, deleteProperty, dressAs } from './intrinsics.ts';

const POLYFILLED = ['URL', 'URLSearchParams', 'structuredClone', 'atob', 'btoa', 'TextEncoder', 'TextDecoder'];

type Library = Readonly<Record<string, unknown>>;

// biome-ignore lint/security/noGlobalEval: it evaluates nothing but the host's own text
const evaluate = eval;
let box: HostBox;
let library: Library | undefined;
const listeners: ((library: Library) => void)[] = [];
/** Names whose place on the global object is still ours to fill. */
const isPending = { __proto__: null } as unknown as Record<string, boolean>;

export function installPolyfills(hostBox: HostBox): void {
  box = hostBox;
  for (const name of POLYFILLED) {
    isPending[name] = true;
    const assign = (value: unknown) => {
      isPending[name] = false;
      defineGlobal(name, value);
    };
    defineProperty(globalThis, name, {
      get: dressAs(() => polyfills()[name], `get ${name}`, 0),
      set: dressAs(assign, `set ${name}`, 1),
      configurable: true,
      enumerable: false,
    });
  }
}

/** The libraries' globals; loads them when nothing did before. */
export function polyfills(): Library {
  if (library !== undefined) return library;
  // The libraries look for what the platform has, and must not find the getters that asked for them.
  for (let index = 0; index < POLYFILLED.length; index++) {
    const name = POLYFILLED[index]!;
    if (isPending[name] === true) deleteProperty(globalThis, name);
  }
  library = evaluate(box.host.polyfills()) as Library;
  // The libraries keep their own reference to what they share.
  delete (globalThis as Record<string, unknown>)['__core-js_shared__'];
  for (let index = 0; index < POLYFILLED.length; index++) {
    const name = POLYFILLED[index]!;
    if (isPending[name] === true) defineGlobal(name, library[name]);
  }
  for (let index = 0; index < listeners.length; index++) listeners[index]!(library);
  return library;
}

/** Whether the libraries stand: code that only asks what a value is must not be what loads them. */
export const arePolyfillsLoaded = (): boolean => library !== undefined;

/** Calls back once the libraries stand: to be called while a realm loads. */
export function onPolyfills(callback: (library: Library) => void): void {
  listeners.push(callback);
}
