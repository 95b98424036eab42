/** How names, lines and numbers read on the page. */
import type { Range } from './source.ts';

/** `RUN_TESTS` -> `Run tests`. */
export function humane(name: string): string {
  const words = name.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `line 3`, `lines 3–4`. */
export function namedLines({ start, end }: Range): string {
  return start === end ? `line ${start}` : `lines ${start}–${end}`;
}

/** Up to four decimals, at least two. */
export function decimals(value: number): string {
  // What rounds to nothing has no sign.
  return (Math.abs(value) < 0.00005 ? 0 : value)
    .toFixed(4)
    .replace(/0{1,2}$/, '')
    .replace(/^-/, '−');
}

export function signed(value: number): string {
  return value >= 0.00005 ? `+${decimals(value)}` : decimals(value);
}
