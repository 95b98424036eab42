import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inShard, parseShard } from '../../src/cli/shard.ts';

describe('a shard', () => {
  test('is read as its number and how many there are', () => {
    expect(parseShard('2/3')).toEqual({ index: 2, count: 3 });
  });

  test.each(['0/3', '4/3', '1', '1/', '-1/3', '1/3/5', 'a/b', ''])('%j is none', (value) => {
    expect(() => parseShard(value)).toThrow(`got "${value}"`);
  });

  test('shares no task with another, and all of them are the whole', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 9 }), (list, count) => {
        const shards = Array.from({ length: count }, (_, at) => inShard(list, { index: at + 1, count }));
        expect(shards.flat().toSorted()).toEqual(list.toSorted());
      }),
    );
  });
});
