/** Does to an object of this side what the other side asks for. */
import { argumentList, decodeList } from './argument-lists.ts';
import type { Decoder } from './decode.ts';
import { LOCAL, type Operation } from './handles.ts';
import { isLocalPrototype } from './intrinsics.ts';
import { isByReference, isPrototypeObject, type Kind } from './kinds.ts';
import type { Role } from './port.ts';
import * as p from './primordials.ts';
import type { Entry, Tables } from './tables.ts';

export interface PerformRules {
  readonly role: Role;
  readonly tables: Tables;
  readonly decoder: Decoder;
  /** Whether arguments would have a function of this side act on what is not the other's to act on. */
  readonly isReach: ((args: readonly unknown[], self: unknown) => boolean) | undefined;
  refuse(message: string): never;
}

/** Performs a message's operation. Throws what the object's own code throws, and a TypeError where there is none to do. */
export type Perform = (message: readonly unknown[]) => unknown;

export function createPerform({ role, tables, decoder, isReach, refuse }: PerformRules): Perform {
  return (message) => {
    const operation = message[2] as Operation;
    const entry = tables.byId(message[3] as number);
    if (entry === undefined || !entry.mine || !isByReference(entry.kind)) throw new p.typeError('no such object');
    const object = entry.object as never;
    const key = decoder.value(message[4]) as PropertyKey;
    switch (operation) {
      case 'call': {
        const args = decodeList(message[5] as readonly unknown[], decoder);
        if (isReach?.(args, key)) return refuse('The program had a function of the test reach into a spy.');
        return p.apply(object, key, args);
      }
      case 'new': {
        const args = decodeList(message[4] as readonly unknown[], decoder);
        const newTarget = decoder.value(message[5]);
        return newTarget === undefined ? p.construct(object, args) : p.construct(object, args, newTarget as never);
      }
      case 'get': {
        const receiver = decoder.value(message[5]);
        return isHidden(entry, key, role) ? LOCAL : getMember(object, key, receiver);
      }
      case 'set': {
        const receiver = decoder.value(message[6]);
        const written = receiver === undefined ? entry : receiverEntry(receiver, entry, role, tables);
        if (written === undefined || !isWritable(written, key, role)) return false;
        const value = decoder.value(message[5]);
        return receiver === undefined ? p.set(object, key, value) : p.set(object, key, value, receiver);
      }
      case 'has':
        return isHidden(entry, key, role) ? false : p.has(object, key);
      case 'delete':
        return isWritable(entry, key, role) && p.deleteProperty(object, key);
      case 'keys':
        return argumentList(role === 'judge' && entry.kind === 'F' ? [] : ownKeysOf(object, entry.kind));
      case 'field':
        return isHidden(entry, key, role) ? undefined : fieldOf(object, key);
      case 'define': {
        if (!isWritable(entry, key, role)) return false;
        const field = p.dataProperty(decoder.value(message[5]), message[6] === true);
        field.writable = message[7] === true;
        return p.defineProperty(object, key, field);
      }
      case 'proto':
        return p.getPrototypeOf(object);
      default:
        throw new p.typeError('no such operation');
    }
  };
}

/** A function of the tests can be called; its source, its spies' records and its methods are nobody's business. */
function isHidden(entry: Entry, key: PropertyKey, role: Role): boolean {
  return role === 'judge' && entry.kind === 'F' && key !== 'name' && key !== 'length' && key !== 'prototype';
}

function getMember(object: object, key: PropertyKey, receiver: unknown): unknown {
  let holder: object | null = object;
  while (holder !== null) {
    if (isLocalPrototype(holder)) return LOCAL;
    if (p.getOwnPropertyDescriptor(holder, key) !== undefined) break;
    holder = p.getPrototypeOf(holder);
  }
  return receiver === undefined ? p.get(object, key) : p.get(object, key, receiver);
}

/** What a write with a receiver writes to. Built-ins of the tests have no entry: no detour leads to them. */
function receiverEntry(receiver: unknown, asked: Entry, role: Role, tables: Tables): Entry | undefined {
  if (role === 'subject') return asked;
  return typeof receiver === 'object' && receiver !== null ? tables.find(receiver) : undefined;
}

function isWritable(entry: Entry, key: PropertyKey, role: Role): boolean {
  if (key === '__proto__') return false;
  return role === 'subject' || !entry.mine || (entry.kind !== 'F' && !isPrototypeObject(entry.object));
}

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
