/** Values to text. Objects become nodes in a flat list, so nesting costs no stack and cycles need no care. */
import { FORBIDDEN, MAX_NODES, MAX_TEXT, TOO_LARGE } from './bounds.ts';
import { describe } from './describe.ts';
import { intrinsicName, wellKnownName } from './intrinsics.ts';
import { isByReference, type Kind, kindOf } from './kinds.ts';
import * as p from './primordials.ts';
import type { Entry, Tables } from './tables.ts';

export interface Encoder {
  /** Opens a message; everything encoded until `close` belongs to it. */
  open(): Batch;
  readonly value: WriteValue;
  /** Describes what the message refers to and, with `sync`, tracked data that has changed. The nodes as JSON. */
  close(batch: Batch, sync: boolean): string;
  /** What would be sent for an entry now. */
  describe(entry: Entry): string;
  /** Takes back what a message that cannot be sent had entered. */
  abandon(batch: Batch): void;
}

/** Writes a value; objects that it refers to are described when the message is closed. */
export type WriteValue = (batch: Batch, value: unknown) => string;

/** A message that is being written. */
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

export function createEncoder(rules: EncoderRules): Encoder {
  const { tables } = rules;
  let stamps = 0;

  function value(batch: Batch, item: unknown): string {
    switch (typeof item) {
      case 'string':
        if (item.length > MAX_TEXT) throw TOO_LARGE;
        return p.quote(item);
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
    if (known !== undefined) return `["w",${p.quote(known)}]`;
    const key = p.symbolKeyFor(item);
    if (key !== undefined) return `["y",${p.quote(key)}]`;
    return `["s",${rules.symbolId(item)},${p.quote(p.symbolDescription(item) ?? '')}]`;
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
      const text = describe(batch, entry, value, rules);
      if (text === entry.shadow) continue;
      entry.shadow = text;
      batch.nodes += `${batch.nodes === '' ? '' : ','}[${entry.id},${text}]`;
      if (batch.nodes.length > MAX_TEXT) throw TOO_LARGE;
      if (first && rules.tracks(entry)) tables.track(entry);
    }
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
    describe: (entry) => describe(open(), entry, value, rules),
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
