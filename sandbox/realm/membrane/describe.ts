/** The content of an object as text: what a node of a message holds beside its id. */
import { MAX_TEXT, TOO_LARGE } from './bounds.ts';
import { describeArray } from './describe-array.ts';
import { describeError, SECRET_ERROR } from './describe-error.ts';
import type { Batch, EncoderRules, WriteValue } from './encode.ts';
import { toHex } from './hex.ts';
import { integrityOf } from './integrity.ts';
import { boxed } from './kinds.ts';
import * as p from './primordials.ts';
import type { Entry } from './tables.ts';

/** Notes in the entry how many slots it has. A plain object may turn out to be one that crosses by reference. */
export function describe(batch: Batch, entry: Entry, value: WriteValue, rules: EncoderRules): string {
  const object = entry.object as never;
  switch (entry.kind) {
    case 'O':
      return describePlainObject(batch, entry, value);
    case 'A':
      return describeArray(batch, entry, value);
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
      return `"R",${p.quote(p.regexpSource(object)!)},${p.quote(p.regexpFlags(object))},${value(batch, p.get(object, 'lastIndex'))}`;
    case 'B':
      return `"B","${describeBytes(entry, object)}"`;
    case 'T':
      return `"T","${p.typedName(object)}",${value(batch, p.typedBuffer(object))},${p.typedOffset(object)},${p.typedLength(object)}`;
    case 'V':
      return `"V",${value(batch, p.viewBuffer(object))},${p.viewOffset(object)},${p.viewLength(object)}`;
    case 'E':
      entry.slots = 1;
      return rules.isSecret(object) ? SECRET_ERROR : describeError(batch, object, value);
    case 'X':
      return `"X",${value(batch, boxed(object))}`;
    case 'F':
      return `"F",${p.quote(functionName(object))}`;
    case 'P':
      rules.onPromise(entry);
      return '"P"';
    default:
      return `"${entry.kind}"`;
  }
}

/** A plain object is data unless it has methods or getters: then its fields live where they were made. */
function describePlainObject(batch: Batch, entry: Entry, value: WriteValue): string {
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
  return `"O",${integrityOf(object) + (p.getPrototypeOf(object) === null ? 8 : 0)}${text}`;
}

function describeBytes(entry: Entry, buffer: ArrayBuffer): string {
  const length = p.bufferLength(buffer) ?? 0;
  if (length > MAX_TEXT / 2) throw TOO_LARGE;
  const text = toHex(buffer, length);
  entry.slots = 1 + length / 8;
  return text;
}

function functionName(value: object): string {
  const name = p.getOwnPropertyDescriptor(value, 'name')?.value as unknown;
  return typeof name === 'string' ? p.slice(name, 0, 200) : '';
}
