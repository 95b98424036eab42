/** Lists that cross as lists, such as arguments: told apart from arrays, which have identity and cross as objects. */
import type { Decoder } from './decode.ts';
import type { Batch, WriteValue } from './encode.ts';
import * as p from './primordials.ts';

const argumentLists = new p.weakMapOf<object, boolean>();

/** Has `values` cross as a list. */
export function argumentList(values: readonly unknown[]): readonly unknown[] {
  p.weakSet(argumentLists, values, true);
  return values;
}

export const isArgumentList = (value: unknown): value is readonly unknown[] =>
  typeof value === 'object' && value !== null && p.weakGet(argumentLists, value) === true;

/** Writes what may be such a list. */
export function encodeArgument(batch: Batch, item: unknown, value: WriteValue): string {
  if (!isArgumentList(item)) return value(batch, item);
  let text = '';
  for (let index = 0; index < item.length; index++) text += `${index === 0 ? '' : ','}${value(batch, item[index])}`;
  return `[${text}]`;
}

/** The values of such a list, as an array of this realm. */
export function decodeList(items: readonly unknown[], decoder: Decoder): unknown[] {
  const values: unknown[] = [];
  for (let index = 0; index < items.length; index++)
    p.defineProperty(values, index, p.dataProperty(decoder.value(items[index]), true));
  return values;
}
