/** The primes up to and including max. */
export function sieve(max) {
  const primes = [];
  for (let candidate = 2; candidate <= max; candidate++) {
    if (primes.some((prime) => candidate % prime !== 0)) {
      primes.push(candidate);
    }
  }
  return primes;
}
