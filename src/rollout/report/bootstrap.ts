/** Intervals for means over tasks: attempts at one task are alike, so that tasks are what has to be drawn anew. */
import { randomFrom } from '../../random.ts';

/** A value with a 95 % interval; the bounds are null where one task, or none, says nothing of how tasks differ. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What one task adds: `sum` of so many values. */
export interface Share {
  readonly sum: number;
  readonly count: number;
}

export const RESAMPLES = 1000;
/** Begins the chance, so that the same episodes give the same intervals. */
export const BOOTSTRAP_SEED = 'tracefix report';

/** The mean of all values, and between which means 95 % of the resamples of tasks lie; null when there is no value. */
export function bootstrapMean(tasks: readonly Share[]): Estimate | null {
  const shares = tasks.filter(({ count }) => count > 0);
  if (shares.length === 0) return null;
  const value = meanOf(shares);
  if (shares.length === 1) return { value, low: null, high: null };
  const { below } = randomFrom(BOOTSTRAP_SEED);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let [sum, count] = [0, 0];
    for (let drawn = 0; drawn < shares.length; drawn++) {
      const share = shares[below(shares.length)]!;
      sum += share.sum;
      count += share.count;
    }
    return sum / count;
  }).sort();
  return { value, low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

function meanOf(shares: readonly Share[]): number {
  let [sum, count] = [0, 0];
  for (const share of shares) {
    sum += share.sum;
    count += share.count;
  }
  return sum / count;
}

/** Between the two nearest of at least one sorted value, linearly: type 7 of Hyndman and Fan. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at % 1);
}
