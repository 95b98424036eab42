/** A share from 0 to 1 in whole percent, rounded down, so that a bound is never shown of what lies below it. */
export function percentOf(share: number): number {
  // A share such as 57 of 100 comes out a hair below 57 when it is multiplied.
  return Math.floor(share * 100 + 1e-9);
}
