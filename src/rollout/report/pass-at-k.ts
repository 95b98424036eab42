/** How likely at least one of k attempts solves a task. */

/**
 * The unbiased estimate 1 - C(n - c, k) / C(n, k) from `c` solved of `n` attempts, of which there must be `k` at least, `k` from 1.
 * Chen et al., Evaluating Large Language Models Trained on Code (2021), section 2.1. It is multiplied out factor by factor, so
 * that no binomial is ever made that a number cannot hold.
 */
export function passAtK(n: number, c: number, k: number): number {
  if (n - c < k) return 1;
  let noneSolves = 1;
  for (let at = n - c + 1; at <= n; at++) noneSolves *= 1 - k / at;
  return 1 - noneSolves;
}

/** 1, 2, 4, 8 and so on, up to `most`. */
export function doublingsUpTo(most: number): number[] {
  const ks: number[] = [];
  for (let k = 1; k <= most; k *= 2) ks.push(k);
  return ks;
}
