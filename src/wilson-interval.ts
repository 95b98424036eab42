/** An interval for a share that was counted. */

/** Standard normal quantile of a two-sided 95 % interval. */
export const Z_95 = 1.959964;

/**
 * The 95 % interval of Wilson for `solved` of `attempts`, of which there must be one at least. It stays within 0 and 1 and is honest
 * for few attempts. E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927).
 */
export function wilsonInterval(solved: number, attempts: number): [number, number] {
  const p = solved / attempts;
  const z2 = Z_95 ** 2 / attempts;
  const centre = (p + z2 / 2) / (1 + z2);
  const half = (Z_95 / (1 + z2)) * Math.sqrt((p * (1 - p)) / attempts + z2 / (4 * attempts));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
