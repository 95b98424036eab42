/** Values to text. Objects become nodes in a flat list, so nesting costs no stack and cycles need no care. */
import { intrinsicName, wellKnownName } from './intrinsics.ts';
import { boxed, isByReference, type Kind, kindOf } from './kinds.ts';
import * as p from './primordials.ts';
import type { Entry, Tables } from './tables.ts';

/** Bounds on one message. */
export const MAX_NODES = 200_000;
export const MAX_TEXT = 4 * 1024 * 1024;

export interface Encoder {
  /** Opens a message; everything encoded until `close` belongs to it. */
  open(): Batch;
  value(batch: Batch, value: unknown): string;
  /** Describes what the message refers to and, with `sync`, tracked data that has changed. The nodes as JSON. */
  close(batch: Batch, sync: boolean): string;
  /** What would be sent for an entry now. */
  describe(entry: Entry): string;
  /** Takes back what a message that cannot be sent had entered. */
  abandon(batch: Batch): void;
}

export interface Batch {
  readonly stamp: number;
  readonly queue: Entry[];
  next: number;
  nodes: string;
  count: number;
  readonly fresh: Entry[];
}

export interface EncoderRules {
  readonly tables: Tables;
  /** Whether changes of this tracked entry are sent at every crossing. */
  tracks(entry: Entry): boolean;
  /** Objects that must never cross, such as the realm's global. */
  isForbidden(object: object): boolean;
  /** Errors whose text must not be told. */
  isSecret(error: object): boolean;
  /** Called once with each promise of this side that crosses. */
  onPromise(entry: Entry): void;
  symbolId(symbol: symbol): number;
}

/** Thrown where a value is too large to cross. */
export const TOO_LARGE = p.freeze({ __proto__: null, message: 'it has more than 200,000 parts or 4 MiB' });

/** Thrown where a value must not cross. */
export const FORBIDDEN = p.freeze({ __proto__: null, message: 'it is a part of the test runner' });

const quote = p.stringify as (text: string) => string;
const HEX = '0123456789abcdef';

export function createEncoder(rules: EncoderRules): Encoder {
  const { tables } = rules;
  let stamps = 0;

  function value(batch: Batch, item: unknown): string {
    switch (typeof item) {
      case 'string':
        if (item.length > MAX_TEXT) throw TOO_LARGE;
        return quote(item);
      case 'number':
        if (item === 0 && 1 / item < 0) return '["n","-0"]';
        return p.isFiniteNumber(item) ? `${item}` : `["n","${item}"]`;
      case 'boolean':
        return item ? 'true' : 'false';
      case 'undefined':
        return '["u"]';
      case 'bigint':
        return `["b","${item}"]`;
      case 'symbol':
        return symbol(item);
      default:
        return item === null ? 'null' : reference(batch, item as object);
    }
  }

  function symbol(item: symbol): string {
    const known = wellKnownName(item);
    if (known !== undefined) return `["w",${quote(known)}]`;
    const key = p.symbolKeyFor(item);
    if (key !== undefined) return `["y",${quote(key)}]`;
    return `["s",${rules.symbolId(item)},${quote(p.symbolDescription(item) ?? '')}]`;
  }

  function reference(batch: Batch, object: object): string {
    const name = intrinsicName(object);
    if (name !== undefined) return `["i","${name}"]`;
    let entry = tables.find(object);
    if (entry === undefined) {
      if (rules.isForbidden(object)) throw FORBIDDEN;
      entry = tables.add(object, kindOf(object));
      batch.fresh[batch.fresh.length] = entry;
      if (++batch.count > MAX_NODES) throw TOO_LARGE;
    }
    if (entry.stamp !== batch.stamp && (entry.shadow === null || changes(entry.kind))) {
      entry.stamp = batch.stamp;
      batch.queue[batch.queue.length] = entry;
    }
    return `["o",${entry.id}]`;
  }

  function drain(batch: Batch): void {
    while (batch.next < batch.queue.length) {
      const entry = batch.queue[batch.next++]!;
      const first = entry.shadow === null;
      const text = describe(batch, entry);
      if (text === entry.shadow) continue;
      entry.shadow = text;
      batch.nodes += `${batch.nodes === '' ? '' : ','}[${entry.id},${text}]`;
      if (batch.nodes.length > MAX_TEXT) throw TOO_LARGE;
      if (first && rules.tracks(entry)) tables.track(entry);
    }
  }

  function describe(batch: Batch, entry: Entry): string {
    const object = entry.object as never;
    switch (entry.kind) {
      case 'O':
        return plainObject(batch, entry);
      case 'A':
        return array(batch, entry);
      case 'M': {
        let text = '';
        p.mapForEach(object, (item: unknown, key: unknown) => {
          text += `,${value(batch, key)},${value(batch, item)}`;
          if (text.length > MAX_TEXT) throw TOO_LARGE;
        });
        entry.slots = 1 + 2 * (p.mapSize(object) ?? 0);
        return `"M"${text}`;
      }
      case 'S': {
        let text = '';
        p.setForEach(object, (item: unknown) => {
          text += `,${value(batch, item)}`;
          if (text.length > MAX_TEXT) throw TOO_LARGE;
        });
        entry.slots = 1 + (p.setSize(object) ?? 0);
        return `"S"${text}`;
      }
      case 'D':
        entry.slots = 1;
        return `"D",${value(batch, p.dateTime(object))}`;
      case 'R':
        entry.slots = 1;
        return `"R",${quote(p.regexpSource(object)!)},${quote(p.regexpFlags(object))},${value(batch, p.get(object, 'lastIndex'))}`;
      case 'B':
        return `"B","${hex(entry, object)}"`;
      case 'T':
        return `"T","${p.typedName(object)}",${value(batch, p.typedBuffer(object))},${p.typedOffset(object)},${p.typedLength(object)}`;
      case 'V':
        return `"V",${value(batch, p.viewBuffer(object))},${p.viewOffset(object)},${p.viewLength(object)}`;
      case 'E':
        return error(batch, entry);
      case 'X':
        return `"X",${value(batch, boxed(object))}`;
      case 'F':
        return `"F",${quote(functionName(object))}`;
      case 'P':
        rules.onPromise(entry);
        return '"P"';
      default:
        return `"${entry.kind}"`;
    }
  }

  /** A plain object is data unless it has methods or getters: then its fields live where they were made. */
  function plainObject(batch: Batch, entry: Entry): string {
    const { object } = entry;
    const keys = p.ownKeys(object);
    let text = '';
    entry.slots = 1 + keys.length;
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index]!;
      const field = p.getOwnPropertyDescriptor(object, key) as PropertyDescriptor | undefined;
      if (field === undefined || !field.enumerable) continue;
      if (entry.shadow === null && (typeof field.value === 'function' || field.get !== undefined)) {
        entry.kind = 'H';
        return '"H"';
      }
      const item = field.get === undefined ? field.value : p.get(object, key);
      text += `,${value(batch, key)},${value(batch, item)}`;
      if (text.length > MAX_TEXT) throw TOO_LARGE;
    }
    return `"O",${integrity(object) + (p.getPrototypeOf(object) === null ? 8 : 0)}${text}`;
  }

  function array(batch: Batch, entry: Entry): string {
    const items = entry.object as unknown[];
    const { length } = items;
    if (length > MAX_NODES) throw TOO_LARGE;
    let text = '';
    entry.slots = 1 + length;
    for (let index = 0; index < length; index++) {
      const item = items[index];
      text +=
        item === undefined && p.getOwnPropertyDescriptor(items, index) === undefined
          ? ',["h"]'
          : `,${value(batch, item)}`;
      if (text.length > MAX_TEXT) throw TOO_LARGE;
    }
    return `"A",${integrity(items)},[${extras(batch, items, length)}],${length}${text}`;
  }

  /** Fields of an array beside its elements, such as a match's `index`. */
  function extras(batch: Batch, items: unknown[], length: number): string {
    const keys = p.ownKeys(items);
    let text = '';
    for (let index = keys.length - 1; index >= 0 && keys.length > length + 1 - holes(items, keys); index--) {
      const key = keys[index]!;
      if (key === 'length') break;
      const field = p.getOwnPropertyDescriptor(items, key) as PropertyDescriptor | undefined;
      if (!field?.enumerable && !isRaw(items, key)) continue;
      text = `${value(batch, key)},${value(batch, p.get(items, key))}${text === '' ? '' : `,${text}`}`;
    }
    return text;
  }

  function error(batch: Batch, entry: Entry): string {
    const { object } = entry;
    const prototype = p.getPrototypeOf(object);
    entry.slots = 1;
    if (rules.isSecret(object)) return `"E",["i","Error.prototype"],"","message",0,"an assertion of the test failed"`;
    const keys = p.ownKeys(object);
    let text = '';
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index]!;
      if (key === 'stack') continue;
      const field = p.getOwnPropertyDescriptor(object, key) as PropertyDescriptor | undefined;
      if (field === undefined) continue;
      const item = field.get === undefined ? field.value : p.get(object, key);
      text += `,${value(batch, key)},${field.enumerable ? 1 : 0},${value(batch, item)}`;
    }
    return `"E",${value(batch, prototype)},${quote(programTrace(object))}${text}`;
  }

  const open = (): Batch => ({
    stamp: ++stamps,
    queue: p.list(),
    next: 0,
    nodes: '',
    count: 0,
    fresh: p.list(),
  });

  return {
    open,
    value,
    describe: (entry) => describe(open(), entry),
    close(batch, sync) {
      drain(batch);
      if (sync) {
        const { items, from } = tables.tracked();
        for (let index = from; index < items.length; index++) {
          const entry = items[index]!;
          if (entry.stamp === batch.stamp) continue;
          entry.stamp = batch.stamp;
          batch.queue[batch.queue.length] = entry;
        }
        drain(batch);
      }
      return `[${batch.nodes}]`;
    },
    abandon(batch) {
      for (let index = 0; index < batch.fresh.length; index++) tables.forget(batch.fresh[index]!);
      for (let index = 0; index < batch.queue.length; index++) {
        const entry = batch.queue[index]!;
        if (!isByReference(entry.kind) && entry.shadow !== null) entry.shadow = '';
      }
    },
  };
}

/** Errors and boxed primitives are sent once: what the other side has of them it may hold in a reduced form. */
const changes = (kind: Kind) => kind !== 'E' && kind !== 'X' && !isByReference(kind);

function holes(items: unknown[], keys: readonly PropertyKey[]): number {
  let dense = 0;
  while (dense < keys.length && keys[dense] !== 'length') dense++;
  return items.length - dense > 0 ? items.length - dense : 0;
}

/** The second array that a tagged template is called with. */
const isRaw = (items: unknown[], key: PropertyKey): boolean => key === 'raw' && p.isFrozen(items);

/** 1 not extensible, 2 sealed, 4 frozen. */
function integrity(object: object): number {
  if (p.isExtensible(object)) return 0;
  return p.isFrozen(object) ? 4 : p.isSealed(object) ? 2 : 1;
}

function hex(entry: Entry, buffer: ArrayBuffer): string {
  const length = p.bufferLength(buffer) ?? 0;
  if (length > MAX_TEXT / 2) throw TOO_LARGE;
  const view = new p.bytes(buffer);
  entry.slots = 1 + length / 8;
  let text = '';
  for (let index = 0; index < length; index++) text += HEX[view[index]! >> 4]! + HEX[view[index]! & 15]!;
  return text;
}

function functionName(value: object): string {
  const name = p.getOwnPropertyDescriptor(value, 'name')?.value as unknown;
  return typeof name === 'string' ? p.slice(name, 0, 200) : '';
}

const PROGRAM = 'file:///program.js:';
const MAX_FRAMES = 10;
const MAX_FRAME = 200;

/** The lines of an error's stack that lie in the program; empty when there are none. */
function programTrace(error: object): string {
  let stack: unknown;
  try {
    stack = p.get(error, 'stack');
  } catch {
    return '';
  }
  if (typeof stack !== 'string') return '';
  let trace = '';
  let from = afterMessage(error, stack);
  for (let frame = 0; frame < MAX_FRAMES; frame++) {
    const at = p.indexOf(stack, PROGRAM, from);
    if (at < 0) break;
    let start = at;
    while (start > from && stack[start - 1] !== '\n' && at - start < MAX_FRAME) start--;
    let end = at;
    while (end < stack.length && stack[end] !== '\n' && end - at < MAX_FRAME) end++;
    trace += `${trace === '' ? '' : '\n'}${p.slice(stack, start, at)}${p.slice(stack, at + 8, end)}`;
    from = end;
  }
  return trace;
}

/** A message may speak of places as well. */
function afterMessage(error: object, stack: string): number {
  const message = p.getOwnPropertyDescriptor(error, 'message')?.value as unknown;
  if (typeof message !== 'string' || message === '') return 0;
  const at = p.indexOf(stack, message);
  return at < 0 ? 0 : at + message.length;
}
