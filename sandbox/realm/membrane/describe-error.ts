/** An error as text: its class, its fields, and where in the program it was made. */
import type { Batch, WriteValue } from './encode.ts';
import * as p from './primordials.ts';

/** Stands for an error whose text must not be told. */
export const SECRET_ERROR = '"E",["i","Error.prototype"],"","message",0,"an error of the test, which is not told"';

export function describeError(batch: Batch, error: object, value: WriteValue): string {
  const prototype = p.getPrototypeOf(error);
  const keys = p.ownKeys(error);
  let text = '';
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    if (key === 'stack') continue;
    const field = p.getOwnPropertyDescriptor(error, key) as PropertyDescriptor | undefined;
    if (field === undefined) continue;
    const item = field.get === undefined ? field.value : p.get(error, key);
    text += `,${value(batch, key)},${field.enumerable ? 1 : 0},${value(batch, item)}`;
  }
  return `"E",${value(batch, prototype)},${p.quote(programTrace(error))}${text}`;
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
