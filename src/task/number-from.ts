/** A number that stands for a text. */
import { createHash } from 'node:crypto';

/** 48 bits of a text's hash, the same on every machine; neighbouring texts give numbers that have nothing in common. */
export function numberFrom(text: string): number {
  return createHash('sha256').update(text).digest().readUIntBE(0, 6);
}
