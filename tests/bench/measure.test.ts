import { expect, test } from 'vitest';
import { median, medianPercentile, medianRatio, percentile, takeTurns } from '../../bench/measure.ts';

test('contestants take turns, a round of each before the next round', async () => {
  const order: string[] = [];
  const contestant = (name: string) => async (round: number) => order.push(`${name}${round}`);
  const samples = await takeTurns(2, { ours: contestant('ours'), peer: contestant('peer') });
  expect(order).toEqual(['ours0', 'peer0', 'ours1', 'peer1']);
  expect(samples).toEqual({ ours: [1, 3], peer: [2, 4] });
});

test('the ratio is that of each round, so that a round in which the machine was slow counts once', () => {
  expect(medianRatio([100, 10, 120], [10, 1, 60])).toBe(10);
});

test('a percentile is one of the values', () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect([percentile(values, 0.5), percentile(values, 0.99), percentile([7], 0.99), median([3, 1, 2])]).toEqual([
    101, 199, 7, 2,
  ]);
  expect(() => percentile([], 0.5)).toThrow('Expected at least one value, got none');
});

test('a percentile over rounds is the median of those of the rounds', () => {
  expect(
    medianPercentile(
      [
        [1, 1, 9],
        [2, 2, 2],
        [3, 3, 3],
      ],
      0.5,
    ),
  ).toBe(2);
});
