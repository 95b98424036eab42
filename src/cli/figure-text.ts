/** Figures as they are printed. */
import pc from 'picocolors';
import type { Estimate } from '../rollout/index.ts';

export function estimate(given: Estimate | null, shown: (value: number) => string): string {
  return given === null ? '–' : `${pc.bold(shown(given.value))} ${pc.dim(bounds(given, shown))}`.trimEnd();
}

export function signed({ value, low, high }: Estimate, shown: (value: number) => string): string {
  const isSure = low !== null && high !== null && (low > 0 || high < 0);
  const text = plus(shown(value));
  const interval = low === null || high === null ? '' : ` [${plus(shown(low))}, ${plus(shown(high))}]`;
  return `${isSure ? (value > 0 ? pc.green : pc.red)(text) : text}${pc.dim(interval)}`;
}

export function bounds(given: Estimate | null, shown: (value: number) => string): string {
  return given === null || given.low === null || given.high === null
    ? ''
    : `[${shown(given.low)}, ${shown(given.high)}]`;
}

export const valueOr = (given: Estimate | undefined, shown: (value: number) => string) =>
  given ? shown(given.value) : '–';
export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
export const points = (share: number) => `${(share * 100).toFixed(1)} points`;
export const decimal = (value: number) => value.toFixed(3);
export const whole = (value: number) => Math.round(value).toLocaleString('en-US');
export const plus = (text: string) => (text.startsWith('-') ? text : `+${text}`);
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
