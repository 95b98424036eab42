/** An array as text: its elements, holes among them, and the fields that it has beside them. */
import { MAX_NODES, MAX_TEXT, TOO_LARGE } from './bounds.ts';
import type { Batch, WriteValue } from './encode.ts';
import { integrityOf } from './integrity.ts';
import * as p from './primordials.ts';
import type { Entry } from './tables.ts';

export function describeArray(batch: Batch, entry: Entry, value: WriteValue): string {
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
  return `"A",${integrityOf(items)},[${extras(batch, items, length, value)}],${length}${text}`;
}

/** Fields of an array beside its elements, such as a match's `index`. */
function extras(batch: Batch, items: unknown[], length: number, value: WriteValue): string {
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

function holes(items: unknown[], keys: readonly PropertyKey[]): number {
  let dense = 0;
  while (dense < keys.length && keys[dense] !== 'length') dense++;
  return items.length - dense > 0 ? items.length - dense : 0;
}

/** The second array that a tagged template is called with. */
const isRaw = (items: unknown[], key: PropertyKey): boolean => key === 'raw' && p.isFrozen(items);
