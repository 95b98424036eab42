/** A part of what a command goes through, so that several machines, or runs, share the whole. */
import { InvalidArgumentError } from 'commander';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Reads `2/3`, the second of three shards. */
export function parseShard(value: string): Shard {
  const [, index = '', count = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new InvalidArgumentError(`Expected a shard and how many there are, such as 1/3, got "${value}".`);
}

/** Every `count`-th, from the `index`-th on: the shards of a list are alike, disjoint and together the whole. */
export function inShard<T>(list: readonly T[], { index, count }: Shard): T[] {
  return list.filter((_, at) => at % count === index - 1);
}
