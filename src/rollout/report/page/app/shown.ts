/** How values are written. */

const UNSEEN = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What would hide itself, or turn text around, is seen. */
export const seen = (text: string) => text.replace(UNSEEN, '\ufffd');

export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
export const whole = (value: number) => Math.round(value).toLocaleString('en-US');
export const decimal = (value: number) => value.toFixed(3);
/** With a true minus. */
export const signed = (value: number, digits = 2) =>
  `${Number(value.toFixed(digits)) === 0 ? '±' : value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
export const counted = (count: number, noun: string) => `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
export const asText = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? ''));
