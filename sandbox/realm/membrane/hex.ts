/** Bytes as text, two digits each. */
import { bytes, charCodeAt } from './primordials.ts';

const HEX = '0123456789abcdef';

export function toHex(buffer: ArrayBuffer, length: number): string {
  const view = new bytes(buffer);
  let text = '';
  for (let index = 0; index < length; index++) text += HEX[view[index]! >> 4]! + HEX[view[index]! & 15]!;
  return text;
}

/** Writes the bytes that `text` stands for into a buffer of their length. */
export function fromHex(buffer: ArrayBuffer, text: string): void {
  const view = new bytes(buffer);
  for (let index = 0; index < view.length; index++) {
    view[index] = digit(charCodeAt(text, 2 * index)) * 16 + digit(charCodeAt(text, 2 * index + 1));
  }
}

const digit = (code: number) => (code > 57 ? code - 87 : code - 48);
