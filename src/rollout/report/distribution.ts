/** How values are spread. */
import { quantile } from './bootstrap.ts';

export interface Distribution {
  readonly count: number;
  readonly sum: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  readonly min: number;
  readonly max: number;
  /** `counts[i]` values lie from `start + i * width` on and below the next; the last takes what equals its upper bound. */
  readonly histogram: { readonly start: number; readonly width: number; readonly counts: readonly number[] };
}

const MOST_BARS = 20;

/** Null when there is no value. The bars go from the least to the most, or over `range`, within which all values lie. */
export function distributionOf(values: readonly number[], range?: readonly [number, number]): Distribution | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    count: values.length,
    sum,
    mean: sum / values.length,
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    min: sorted[0]!,
    max: sorted.at(-1)!,
    histogram: range === undefined ? histogramOf(sorted) : histogramWithin(sorted, range),
  };
}

function histogramOf(sorted: Float64Array): Distribution['histogram'] {
  const [min, max] = [sorted[0]!, sorted.at(-1)!];
  const isInteger = sorted.every(Number.isInteger);
  const width = roundWidth((max - min) / MOST_BARS, isInteger);
  const first = Math.floor(min / width + 1e-9);
  const last = isInteger && width === 1 ? max : Math.ceil(max / width - 1e-9) - 1;
  const bars = Math.max(1, last - first + 1);
  const counts = Array.from({ length: bars }, () => 0);
  for (const value of sorted) counts[Math.min(bars - 1, Math.floor(value / width + 1e-9) - first)]! += 1;
  return { start: first * width, width, counts };
}

function histogramWithin(sorted: Float64Array, [from, to]: readonly [number, number]): Distribution['histogram'] {
  const width = (to - from) / MOST_BARS;
  const counts = Array.from({ length: MOST_BARS }, () => 0);
  for (const value of sorted) counts[Math.min(MOST_BARS - 1, Math.floor((value - from) / width + 1e-9))]! += 1;
  return { start: from, width, counts };
}

/** 1, 2 or 5 times a power of ten, at least `width`; of integers no less than 1. */
function roundWidth(width: number, isInteger: boolean): number {
  const least = Math.max(width, isInteger ? 1 : 1e-3);
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10);
}
