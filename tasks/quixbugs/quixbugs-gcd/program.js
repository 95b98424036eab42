/** Greatest common divisor of two non-negative integers. */
export function gcd(a, b) {
  return b === 0 ? a : gcd(a % b, b);
}
