/** Chance that is the same on every machine: a sequence of numbers from a text. */
import { createHash } from 'node:crypto';

export interface Random {
  /** At least 0 and below 1. */
  next(): number;
  /** An integer from 0, below the bound. */
  below(bound: number): number;
  /** One of the entries, with a chance in proportion to its weight; weights are above 0. */
  pick<Entry>(entries: readonly Entry[], weightOf?: (entry: Entry) => number): Entry;
}

/** sfc32, begun with a hash, so that neighbouring texts give sequences that have nothing in common. */
export function randomFrom(text: string): Random {
  const digest = createHash('sha256').update(text).digest();
  const state = Uint32Array.from([0, 4, 8, 12], (at) => digest.readUInt32LE(at));
  const next = () => {
    const [a = 0, b = 0, c = 0, d = 0] = state;
    const sum = (a + b + d) >>> 0;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    state[3] = d + 1;
    return sum / 2 ** 32;
  };
  return {
    next,
    below: (bound) => Math.floor(next() * bound),
    pick(entries, weightOf = () => 1) {
      const total = entries.reduce((sum, entry) => sum + weightOf(entry), 0);
      let left = next() * total;
      for (const entry of entries) {
        left -= weightOf(entry);
        if (left < 0) return entry;
      }
      // Only rounding leads here.
      return entries.at(-1)!;
    },
  };
}
