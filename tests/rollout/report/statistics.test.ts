import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Trajectory } from '../../../src/rollout/index.ts';
import { bootstrapMean } from '../../../src/rollout/report/bootstrap.ts';
import { compareRuns } from '../../../src/rollout/report/comparison.ts';
import { distributionOf } from '../../../src/rollout/report/distribution.ts';
import { summaryOf } from '../../../src/rollout/report/episode-summary.ts';
import { doublingsUpTo, passAtK } from '../../../src/rollout/report/pass-at-k.ts';
import { successOf } from '../../../src/rollout/report/success.ts';
import { taskResults } from '../../../src/rollout/report/task-results.ts';
import { attemptAt } from './a-trajectory.ts';

const resultsOf = (...trajectories: Trajectory[]) => taskResults(trajectories.map(summaryOf), () => undefined);

describe('pass@k', () => {
  test.each([
    [4, 2, 2, 5 / 6], // 1 - C(2,2)/C(4,2) = 1 - 1/6
    [5, 1, 3, 3 / 5], // 1 - C(4,3)/C(5,3) = 1 - 4/10
    [10, 3, 4, 5 / 6], // 1 - C(7,4)/C(10,4) = 1 - 35/210
    [4, 0, 4, 0],
    [4, 1, 4, 1],
    [1000, 1, 500, 0.5],
  ])('with %i attempts of which %i solve, k = %i', (n, c, k, expected) => {
    expect(passAtK(n, c, k)).toBeCloseTo(expected, 12);
  });

  test('is the share that is solved for k = 1, and never falls with k', () => {
    const counts = fc
      .integer({ min: 1, max: 60 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));
    fc.assert(
      fc.property(counts, ([n, c]) => {
        expect(passAtK(n, c, 1)).toBeCloseTo(c / n, 12);
        for (let k = 2; k <= n; k++) expect(passAtK(n, c, k)).toBeGreaterThanOrEqual(passAtK(n, c, k - 1) - 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  test('is told for 1, 2, 4 and so on, over the tasks that were attempted as often', () => {
    expect(doublingsUpTo(9)).toEqual([1, 2, 4, 8]);
    expect(doublingsUpTo(0)).toEqual([]);
    const tasks = resultsOf(attemptAt('a', true), attemptAt('a', false), attemptAt('b', false));
    const { pass_at } = successOf(tasks);
    expect(pass_at.map(({ k, tasks, value }) => [k, tasks, value])).toEqual([
      [1, 2, 0.25],
      [2, 1, 1],
    ]);
    expect(pass_at[1]).toMatchObject({ low: null, high: null });
  });
});

describe('an interval over tasks', () => {
  const once = (...values: number[]) => values.map((sum) => ({ sum, count: 1 }));

  test('lies where the resampled means lie', () => {
    // Solved tasks among four drawn from [0, 0, 0, 1] are binomial (4, 1/4): P(0) = 0.32, P(up to 2) = 0.949, P(up to 3) = 0.996.
    expect(bootstrapMean(once(0, 0, 0, 1))).toEqual({ value: 0.25, low: 0, high: 0.75 });
    expect(bootstrapMean(once(0.5, 0.5, 0.5))).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
  });

  test('narrows like the normal one for many tasks', () => {
    const { low, high } = bootstrapMean(once(...Array.from({ length: 400 }, (_, at) => at % 2)))!;
    // 1.96 x sqrt(0.25 / 400) = 0.049
    expect(low).toBeCloseTo(0.451, 1);
    expect(high! - low!).toBeGreaterThan(0.08);
    expect(high! - low!).toBeLessThan(0.115);
  });

  test('weighs a task by its values, and says nothing of a single one', () => {
    expect(
      bootstrapMean([
        { sum: 3, count: 4 },
        { sum: 0, count: 1 },
      ])?.value,
    ).toBe(0.6);
    expect(
      bootstrapMean([
        { sum: 3, count: 4 },
        { sum: 0, count: 0 },
      ]),
    ).toEqual({ value: 0.75, low: null, high: null });
    expect(bootstrapMean([])).toBeNull();
  });
});

describe('a distribution', () => {
  test('has quantiles between its values, and a bar for each integer', () => {
    expect(distributionOf([4, 1, 3, 2])).toEqual({
      ...{ count: 4, sum: 10, mean: 2.5, median: 2.5, p90: 3.7, min: 1, max: 4 },
      histogram: { start: 1, width: 1, counts: [1, 1, 1, 1] },
    });
  });

  test.each([
    [[0.95], 1],
    [[0, 1, 0.5], 20],
    [[0, 0], 1],
    [[10, 1_000_000], 20],
    [[-3.5, 3.25], 14],
  ])('of %j counts every value once, in %i bars', (values, bars) => {
    const { histogram } = distributionOf(values)!;
    expect(histogram.counts.length).toBe(bars);
    expect(histogram.counts.reduce((a, b) => a + b, 0)).toBe(values.length);
  });

  test.each([
    [[0, 0], 0],
    [[0.95, 0.96], 19],
    [[1], 19],
  ])('of %j within bounds lies in bar %i of 20, whatever the values are', (values, bar) => {
    const counts = Array.from({ length: 20 }, (_, at) => (at === bar ? values.length : 0));
    expect(distributionOf(values, [0, 1])?.histogram).toEqual({ start: 0, width: 0.05, counts });
  });

  test('of nothing is none', () => expect(distributionOf([])).toBeNull());
});

describe('tasks', () => {
  test('are saturated, flaky or never solved, and another when their content changes', () => {
    const results = resultsOf(
      ...[attemptAt('all', true), attemptAt('some', true), attemptAt('some', false), attemptAt('none', false)],
      attemptAt('some', true, { task_hash: 'newer' }),
    );
    expect(results.map(({ task_id, state, attempts, mean_score }) => [task_id, state, attempts, mean_score])).toEqual([
      ['all', 'saturated', 1, 1],
      ['none', 'never', 1, 0.5],
      ['some', 'flaky', 2, 0.75],
      ['some', 'saturated', 1, 1],
    ]);
  });

  test('do not count a cut episode as solved, nor as a score of zero', () => {
    const cut = attemptAt('a', true, { end: 'token_cap', done: false, score: null, score_breakdown: null });
    expect(successOf(resultsOf(cut, attemptAt('a', true)))).toMatchObject({
      ...{ episodes: 2, solved: 1, scored: 1 },
      solve_rate: { value: 0.5 },
      mean_score: { value: 1 },
    });
  });
});

describe('a comparison', () => {
  test('pairs the tasks that both runs played', () => {
    const base = resultsOf(
      ...[attemptAt('lost', true), attemptAt('even', true), attemptAt('won', false), attemptAt('won', false)],
      ...[attemptAt('alone', true), attemptAt('changed', true)],
    );
    const other = resultsOf(
      ...[attemptAt('lost', false), attemptAt('even', true), attemptAt('won', true), attemptAt('won', true)],
      attemptAt('changed', false, { task_hash: 'newer' }),
    );
    const compared = compareRuns({ name: 'A', per_task: base }, { name: 'B', per_task: other });
    expect(compared).toMatchObject({
      ...{ tasks: 3, wins: 1, ties: 1, losses: 1, left_out: { only_base: 2, only_other: 1 } },
      solve_rate: { base: 2 / 3, other: 2 / 3, difference: { value: 0, low: -1, high: 1 } },
      score: { base: 2.5 / 3, other: 2.5 / 3 },
    });
  });

  test('of runs without a task in common says nothing', () => {
    const compared = compareRuns(
      { name: 'A', per_task: resultsOf(attemptAt('a', true)) },
      { name: 'B', per_task: resultsOf(attemptAt('b', true)) },
    );
    expect(compared).toMatchObject({
      tasks: 0,
      solve_rate: null,
      score: null,
      left_out: { only_base: 1, only_other: 1 },
    });
  });
});
