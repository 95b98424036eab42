/** Approximation of a square root whose square is within epsilon of x. */
export function sqrt(x, epsilon) {
  let approximation = x / 2;
  while (Math.abs(x - approximation) > epsilon) {
    approximation = (approximation + x / approximation) / 2;
  }
  return approximation;
}
