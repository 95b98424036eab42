/**
 * One side of the membrane. Both realms load this file; the two talk in text alone. A message is JSON,
 * `[settlements, nodes, operation, ...]`: promises that have settled, objects that are new or have changed, what to do.
 */
import { namesBuiltIns } from './built-ins.ts';
import { createDecoder } from './decode.ts';
import { type Batch, createEncoder, FORBIDDEN, TOO_LARGE } from './encode.ts';
import { createHandle, LOCAL, type Operation } from './handles.ts';
import { isLocalPrototype } from './intrinsics.ts';
import { isByReference, isMutable, isPrototypeObject, type Kind } from './kinds.ts';
import * as p from './primordials.ts';
import { createTables, type Entry } from './tables.ts';

export type Role = 'judge' | 'subject';

/** What a port needs of its host. */
export interface Wire {
  /** Has the other side answer a message; `!timeout`, `!depth`, `!memory` or `!...` where it could not. */
  cross(text: string): string;
  /** Notes that a value could not cross: the current test fails, whatever it catches. */
  fault(message: string): void;
}

export interface Port {
  /** Answers a message of the other side. */
  answer(text: string): string;
  /** Takes in settlements that the host carries over. */
  settle(text: string): void;
  /** Settlements and changes not yet told, as text for the other side's `settle`; empty when there are none. */
  takeSettlements(): string;
  /** Tells the other side that the export at `index` has another value. */
  announce(index: number, value: unknown): void;
  /** The values of the exports as one message, for the other side's `receive`. */
  send(values: readonly unknown[]): string;
  receive(text: string): unknown[];
  beginTest(): void;
  /** Whether, since this was last asked, the other side could have had this one change its own built-ins. */
  takeTouched(): boolean;
  /** Whether an object has crossed, either way. */
  knows(object: object): boolean;
  /** The lines of an error's stack that lie in the program; null of an error that is not from there. */
  traceOf(error: unknown): string | null;
  /** What the other side threw or rejected with last in this test. */
  lastThrown(): unknown;
  /** Functions of the other side whose promises this test was given and that have not settled. */
  pending(): string[];
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  /** Id of the function that returned it; 0 of one that came another way. */
  readonly from: number;
  readonly test: number;
}

export interface PortOptions {
  /** Objects of this side that must never cross. */
  readonly isForbidden?: (object: object) => boolean;
  /** Errors of this side whose text the other side must not read. */
  readonly isSecret?: (error: object) => boolean;
  /** Called when an operation is over and its answer about to be written. */
  readonly beforeReply?: () => void;
  readonly onAnnounce?: (index: number, value: unknown) => void;
  /** Called after an operation on behalf of the other side that named a road to the built-ins. */
  readonly afterDetour?: () => void;
  readonly isBuiltIn?: (object: object) => boolean;
  /** Whether arguments of the other side would have a function of this one act on what is not theirs to act on. */
  readonly isReach?: (args: readonly unknown[], self: unknown) => boolean;
}

export function createPort(role: Role, wire: Wire, options: PortOptions = {}): Port {
  const tables = createTables(role === 'judge' ? 1 : -1);
  const waiting = new p.mapOf<number, Waiting>();
  const symbols = new p.mapOf<symbol, number>();
  const symbolsById = new p.mapOf<number, symbol>();
  const traces = new p.weakMapOf<object, string>();
  const names = new p.mapOf<number, string>();
  let thrown: unknown;
  let test = 0;
  /** The function whose answer is being read. */
  let called = 0;
  let symbolCount = 0;
  let settlements = '';
  let touched = false;
  /** Stays: a callback may put off to another test what it was told. */
  let detoured = false;
  const ignore = () => {};

  /** Plain data is kept up to date towards the judge where the test made it, towards the program in any case. */
  const tracks = (entry: Entry) => isMutable(entry.kind) && (role === 'judge' || !entry.mine);

  const encoder = createEncoder({
    tables,
    tracks,
    isForbidden: options.isForbidden ?? (() => false),
    isSecret: options.isSecret ?? (() => false),
    onPromise(entry) {
      p.promiseThen(
        entry.object,
        (value: unknown) => tellSettled(entry.id, true, value),
        (reason: unknown) => tellSettled(entry.id, false, reason),
      );
    },
    symbolId(symbol) {
      let id = p.mapGet(symbols, symbol) as number | undefined;
      if (id === undefined) {
        id = role === 'judge' ? ++symbolCount : -++symbolCount;
        p.mapSet(symbols, symbol, id);
        p.mapSet(symbolsById, id, symbol);
      }
      return id;
    },
  });

  const decoder = createDecoder({
    tables,
    tracks,
    describe: encoder.describe,
    handle(id, kind, name) {
      if (name !== '') p.mapSet(names, id, name);
      if (kind !== 'P') return createHandle(id, kind, remote);
      const promise = new p.PromiseOf((resolve, reject) => {
        p.mapSet(waiting, id, { resolve, reject, from: called, test });
      });
      p.promiseThen(promise, undefined, ignore);
      return promise;
    },
    symbol(id, description) {
      let symbol = p.mapGet(symbolsById, id) as symbol | undefined;
      if (symbol === undefined) {
        symbol = p.symbolOf(description);
        p.mapSet(symbolsById, id, symbol);
        p.mapSet(symbols, symbol, id);
      }
      return symbol;
    },
    /** Code of a test that writes to what it is given must not write to the classes that the tests run on. */
    onIntrinsic: (builtin) => void (role === 'judge' && p.freeze(builtin)),
    onErrorTrace: (error, trace) => void p.weakSet(traces, error, trace),
  });

  /** Encodes by `write`, or answers why the value cannot cross. */
  function compose(write: (batch: Batch) => string, sync: boolean): { text: string } | { why: string } {
    const batch = encoder.open();
    try {
      const body = write(batch);
      const nodes = encoder.close(batch, sync);
      return { text: `${nodes},${body}` };
    } catch (error) {
      encoder.abandon(batch);
      // An export may have grown too large to be compared.
      if (error === TOO_LARGE && sync && tables.stopComparing()) return compose(write, sync);
      if (error === TOO_LARGE || error === FORBIDDEN) return { why: (error as { message: string }).message };
      throw error;
    }
  }

  function tellSettled(id: number, fulfilled: boolean, value: unknown): void {
    const composed = compose((batch) => `${id},${fulfilled},${encoder.value(batch, value)}`, false);
    if ('why' in composed) {
      wire.fault(`A promise's value cannot cross between test and program: ${composed.why}.`);
      return;
    }
    settlements += `${settlements === '' ? '' : ','}[${composed.text}]`;
  }

  function announce(index: number, value: unknown): void {
    const composed = compose((batch) => `"${index}",true,${encoder.value(batch, value)}`, false);
    if ('why' in composed) {
      wire.fault(`An export's new value cannot cross between test and program: ${composed.why}.`);
      return;
    }
    settlements += `${settlements === '' ? '' : ','}[${composed.text},${keep(index, value, isKeepable(value))}]`;
  }

  const entryOf = (value: unknown) => (typeof value === 'object' && value !== null ? tables.find(value) : undefined);

  function isKeepable(value: unknown): boolean {
    const entry = entryOf(value);
    return entry !== undefined && tables.isKeepable(entry);
  }

  /** Keeps an exported object alike on both sides for good; the program's side says whether it can be. */
  function keep(index: number, value: unknown, keepable: boolean): boolean {
    tables.keep(index, keepable ? entryOf(value) : undefined);
    return keepable;
  }

  function takeSettlements(): string {
    const text = settlements;
    settlements = '';
    return text === '' ? '' : `[${text}]`;
  }

  /** With what has changed meanwhile: the program goes on after its call has returned, in jobs and timers. */
  function takeChanges(): string {
    // A blank in front says that nothing has settled: a getter may give another value for ever.
    const mark = settlements === '' ? ' ' : '';
    const composed = compose(() => '0', true);
    if ('why' in composed) wire.fault(`A change cannot cross between test and program: ${composed.why}.`);
    else if (composed.text !== '[],0') settlements += `${settlements === '' ? '' : ','}[${composed.text}]`;
    const text = takeSettlements();
    return text === '' ? '' : `${mark}${text}`;
  }

  function applySettlements(items: readonly unknown[]): void {
    for (let index = 0; index < items.length; index++) {
      const item = items[index] as readonly unknown[];
      decoder.nodes(item[0] as never);
      const id = item[1];
      if (typeof id === 'string') {
        const value = decoder.value(item[3]);
        keep(+id, value, item[4] === true);
        options.onAnnounce?.(+id, value);
        continue;
      }
      const settler = p.mapGet(waiting, id) as Waiting | undefined;
      if (settler === undefined) continue;
      p.mapDelete(waiting, id);
      const value = decoder.value(item[3]);
      if (item[2] === true) settler.resolve(value);
      else {
        thrown = value;
        settler.reject(value);
      }
    }
  }

  /** Asks the other side, and gives or throws what it answers. */
  function remote(operation: Operation, id: number, args: readonly unknown[]): unknown {
    if (operation === 'call') argumentList(args[1] as readonly unknown[]);
    if (operation === 'new') argumentList(args[0] as readonly unknown[]);
    const composed = compose((batch) => {
      let body = `"${operation}",${id}`;
      for (let index = 0; index < args.length; index++) body += `,${argument(batch, args[index])}`;
      return body;
    }, true);
    if ('why' in composed)
      return refuse(`An argument of ${nameOf(id)} cannot cross between test and program: ${composed.why}.`);
    const reply = wire.cross(`[${takeSettlements() || '[]'},${composed.text}]`);
    if (reply[0] === '!') return failed(p.slice(reply, 1));
    detoured ||= role === 'judge' && namesBuiltIns(reply);
    const message = p.parse(reply) as readonly unknown[];
    applySettlements(message[0] as readonly unknown[]);
    called = operation === 'call' ? id : 0;
    decoder.nodes(message[1] as never);
    called = 0;
    switch (message[2]) {
      case 'value':
        return operation === 'proto' ? decoder.prototype(message[3]) : decoder.value(message[3]);
      case 'list':
        return decodeList(message[3] as readonly unknown[]);
      case 'local':
        return LOCAL;
      case 'throw':
        thrown = decoder.value(message[3]);
        throw thrown;
      default:
        return refuse(`${resultOf(operation, id)} cannot cross between program and test: ${message[3] as string}.`);
    }
  }

  /** Argument lists are told apart from arrays, which have identity. */
  function argument(batch: Batch, value: unknown): string {
    if (!isArgumentList(value)) return encoder.value(batch, value);
    let text = '';
    for (let index = 0; index < value.length; index++)
      text += `${index === 0 ? '' : ','}${encoder.value(batch, value[index])}`;
    return `[${text}]`;
  }

  const nameOf = (id: number) => `${(p.mapGet(names, id) as string | undefined) ?? 'a function'}()`;
  const resultOf = (operation: Operation, id: number) =>
    operation === 'call' ? `The result of ${nameOf(id)}` : 'A result';

  function refuse(message: string): never {
    wire.fault(message);
    throw new p.typeError(message);
  }

  function failed(reason: string): never {
    if (reason === 'depth') throw new p.rangeError('Maximum call stack size exceeded');
    throw new p.plainError(reason);
  }

  function decodeList(items: readonly unknown[]): unknown[] {
    const values: unknown[] = [];
    for (let index = 0; index < items.length; index++)
      p.defineProperty(values, index, p.dataProperty(decoder.value(items[index]), true));
    return values;
  }

  function answer(text: string): string {
    const message = p.parse(text) as readonly unknown[];
    let reply: (batch: Batch) => string;
    touched = true;
    try {
      applySettlements(message[0] as readonly unknown[]);
      decoder.nodes(message[1] as never);
      const result = perform(message);
      options.beforeReply?.();
      reply = (batch) => {
        if (result === LOCAL) return '"local"';
        return isArgumentList(result) && isListOperation(message[2] as string)
          ? `"list",${argument(batch, result)}`
          : `"value",${encoder.value(batch, result)}`;
      };
    } catch (error) {
      reply = (batch) => `"throw",${encoder.value(batch, error)}`;
    }
    if (isDetour(message, text)) options.afterDetour?.();
    const composed = composeAnswer(reply);
    const told = 'why' in composed ? `[],"cannot",${p.stringify(composed.why)}` : composed.text;
    return `[${takeSettlements() || '[]'},${told}]`;
  }

  /** A function of a test writes where it is told to: looked at as soon as it may have been told of a built-in. */
  function isDetour(message: readonly unknown[], text: string): boolean {
    if (options.afterDetour === undefined) return false;
    const called = tables.byId(message[3] as number)?.object;
    const isOne = namesBuiltIns(text) || (called !== undefined && options.isBuiltIn?.(called) === true);
    detoured ||= isOne;
    return isOne;
  }

  /** A Proxy may throw when it is looked at: the program's fault, and no error that the test could expect. */
  function composeAnswer(reply: (batch: Batch) => string): { text: string } | { why: string } {
    try {
      return compose(reply, true);
    } catch {
      return { why: 'it throws when it is looked at' };
    }
  }

  function perform(message: readonly unknown[]): unknown {
    const operation = message[2] as Operation;
    const entry = tables.byId(message[3] as number);
    if (entry === undefined || !entry.mine || !isByReference(entry.kind)) throw new p.typeError('no such object');
    const object = entry.object as never;
    const key = decoder.value(message[4]) as PropertyKey;
    switch (operation) {
      case 'call': {
        const args = decodeList(message[5] as readonly unknown[]);
        if (options.isReach?.(args, key)) return refuse('The program had a function of the test reach into a spy.');
        return p.apply(object, key, args);
      }
      case 'new': {
        const args = decodeList(message[4] as readonly unknown[]);
        const newTarget = decoder.value(message[5]);
        return newTarget === undefined ? p.construct(object, args) : p.construct(object, args, newTarget as never);
      }
      case 'get':
        return getMember(object, key, decoder.value(message[5]), entry.kind);
      case 'set': {
        const receiver = decoder.value(message[6]);
        const written = receiver === undefined ? entry : receiverEntry(receiver, entry);
        if (written === undefined || !isWritable(written, key)) return false;
        const value = decoder.value(message[5]);
        return receiver === undefined ? p.set(object, key, value) : p.set(object, key, value, receiver);
      }
      case 'has':
        return isHidden(entry, key) ? false : p.has(object, key);
      case 'delete':
        return isWritable(entry, key) && p.deleteProperty(object, key);
      case 'keys':
        return argumentList(role === 'judge' && entry.kind === 'F' ? [] : ownKeysOf(object, entry.kind));
      case 'field':
        return isHidden(entry, key) ? undefined : fieldOf(object, key);
      case 'define': {
        if (!isWritable(entry, key)) return false;
        const field = p.dataProperty(decoder.value(message[5]), message[6] === true);
        field.writable = message[7] === true;
        return p.defineProperty(object, key, field);
      }
      case 'proto':
        return p.getPrototypeOf(object);
      default:
        throw new p.typeError('no such operation');
    }
  }

  /** A function of the tests can be called; its source, its spies' records and its methods are nobody's business. */
  function isHidden(entry: Entry, key: PropertyKey): boolean {
    return role === 'judge' && entry.kind === 'F' && key !== 'name' && key !== 'length' && key !== 'prototype';
  }

  function isWritable(entry: Entry, key: PropertyKey): boolean {
    if (key === '__proto__') return false;
    return role === 'subject' || !entry.mine || (entry.kind !== 'F' && !isPrototypeObject(entry.object));
  }

  /** What a write with a receiver writes to. Built-ins of the tests have no entry: no detour leads to them. */
  function receiverEntry(receiver: unknown, asked: Entry): Entry | undefined {
    if (role === 'subject') return asked;
    return typeof receiver === 'object' && receiver !== null ? tables.find(receiver) : undefined;
  }

  function getMember(object: object, key: PropertyKey, receiver: unknown, kind: Kind): unknown {
    if (role === 'judge' && kind === 'F' && key !== 'name' && key !== 'length' && key !== 'prototype') return LOCAL;
    let holder: object | null = object;
    while (holder !== null) {
      if (isLocalPrototype(holder)) return LOCAL;
      if (p.getOwnPropertyDescriptor(holder, key) !== undefined) break;
      holder = p.getPrototypeOf(holder);
    }
    return receiver === undefined ? p.get(object, key) : p.get(object, key, receiver);
  }

  return {
    answer,
    settle(text) {
      detoured ||= role === 'judge' && namesBuiltIns(text);
      applySettlements(p.parse(text) as readonly unknown[]);
    },
    takeSettlements: takeChanges,
    announce,
    send(values) {
      const composed = compose((batch) => argument(batch, argumentList(values)), false);
      if ('why' in composed) return `!${composed.why}`;
      let kept = '';
      for (let index = 0; index < values.length; index++)
        kept += `${index === 0 ? '' : ','}${keep(index, values[index], isKeepable(values[index]))}`;
      return `[${composed.text},[${kept}]]`;
    },
    receive(text) {
      const message = p.parse(text) as readonly unknown[];
      decoder.nodes(message[0] as never);
      const values = decodeList(message[1] as readonly unknown[]);
      const kept = message[2] as readonly unknown[];
      for (let index = 0; index < values.length; index++) keep(index, values[index], kept[index] === true);
      return values;
    },
    takeTouched() {
      const was = touched || detoured;
      touched = false;
      return was;
    },
    knows: (object) => tables.find(object) !== undefined,
    beginTest() {
      tables.beginTest();
      thrown = undefined;
      test++;
    },
    traceOf: (error) =>
      typeof error === 'object' && error !== null ? ((p.weakGet(traces, error) as string | undefined) ?? null) : null,
    lastThrown: () => thrown,
    pending() {
      const found = p.list<string>();
      p.mapForEach(waiting, (settler: Waiting) => {
        if (settler.test === test && settler.from !== 0) found[found.length] = nameOf(settler.from);
      });
      return found;
    },
  };
}

const argumentLists = new p.weakMapOf<object, boolean>();
const isArgumentList = (value: unknown): value is readonly unknown[] =>
  typeof value === 'object' && value !== null && p.weakGet(argumentLists, value) === true;
function argumentList(values: readonly unknown[]): readonly unknown[] {
  p.weakSet(argumentLists, values, true);
  return values;
}

const isListOperation = (operation: string) => operation === 'keys' || operation === 'field';

function ownKeysOf(object: object, kind: Kind): PropertyKey[] {
  const keys = p.ownKeys(object) as PropertyKey[];
  if (kind !== 'F') return keys;
  const own = p.list<PropertyKey>();
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    if (key !== 'length' && key !== 'name' && key !== 'prototype' && key !== 'arguments' && key !== 'caller')
      own[own.length] = key;
  }
  return own;
}

/** Value, enumerable, writable: the value is read now, through a getter where there is one that works here. */
function fieldOf(object: object, key: PropertyKey): readonly unknown[] | undefined {
  const field = p.getOwnPropertyDescriptor(object, key) as PropertyDescriptor | undefined;
  if (field === undefined) return undefined;
  const value = field.get === undefined ? field.value : readThrough(object, key);
  const items = p.list<unknown>();
  items[0] = value;
  items[1] = field.enumerable === true;
  items[2] = field.writable === true || field.set !== undefined;
  return argumentList(items);
}

/** To look at a property runs no getter in the language: one that is at home on another object, or fails, goes unread. */
function readThrough(object: object, key: PropertyKey): unknown {
  if (isPrototypeObject(object)) return undefined;
  try {
    return p.get(object, key);
  } catch {
    return undefined;
  }
}
