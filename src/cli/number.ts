import { InvalidArgumentError } from 'commander';

/** A parser for an option that takes a number in `min..max`. */
export function number(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (value.trim() !== '' && number >= min && number <= max) return number;
    throw new InvalidArgumentError(`Expected a number from ${min} to ${max}, got "${value}".`);
  };
}
