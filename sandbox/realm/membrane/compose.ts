/** Writes a message as `nodes,body`, or says why a value in it cannot cross. */
import { FORBIDDEN, TOO_LARGE } from './bounds.ts';
import type { Batch, Encoder } from './encode.ts';
import type { Tables } from './tables.ts';

export type Composed = { readonly text: string } | { readonly why: string };

/** `write` encodes the body; with `sync`, the message tells what has changed in tracked data as well. */
export type Compose = (write: (batch: Batch) => string, sync: boolean) => Composed;

export function createCompose(encoder: Encoder, tables: Tables): Compose {
  return function compose(write, sync) {
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
  };
}
