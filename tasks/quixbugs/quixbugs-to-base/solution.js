const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Digits of a positive integer in a base from 2 to 36. */
export function toBase(number, base) {
  let rest = number;
  let digits = '';
  while (rest > 0) {
    digits = DIGITS[rest % base] + digits;
    rest = Math.floor(rest / base);
  }
  return digits;
}
