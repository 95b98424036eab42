/**
 * How the judge prints values in messages. Takes the place of Vitest's display, diff and error modules and of chai's
 * inspection, which call `toJSON`, `inspect` and the like on the value and have no bound on the work they do.
 */
import { isMockFunction } from '@vitest/spy';
import { type InspectOptions, inspect as print } from '../web/inspect.ts';
import { getOwnPropertyDescriptor, ownKeys } from '../web/intrinsics.ts';
import { readText } from '../web/names.ts';
import { compare } from './compare.ts';
import { isBrandedAsymmetric } from './trust.ts';

interface Matcher {
  readonly sample: unknown;
  toString(): string;
  toAsymmetricMatcher?(): string;
}

/** A matcher and a mock are shown by name, not by their fields. */
const rename: NonNullable<InspectOptions['rename']> = (value) => {
  if (isBrandedAsymmetric(value)) {
    const matcher = value as Matcher;
    if (matcher.toAsymmetricMatcher) return { head: matcher.toAsymmetricMatcher() };
    return { head: matcher.toString(), body: matcher.sample };
  }
  return isMockFunction(value)
    ? { head: `[MockFunction ${(value as { getMockName(): string }).getMockName()}]` }
    : null;
};

/** One line, at most `truncate` characters (120 unless told). */
export function inspect(value: unknown, options?: { truncate?: number }): string {
  return print(value, { depth: 4, lines: false, length: options?.truncate || 120, rename });
}

/** Lines, at most `length` characters (700 unless told). */
export function stringify(value: unknown, length = 700): string {
  return print(value, { depth: 6, length, rename });
}

/** Whether a printed value was too long to be shown whole. */
export const isCut = (printed: string): boolean => printed.includes('…') || /\.\.\. \d+ more/.test(printed);

const LONGEST_FIELDS = 160;

/** The fields that a program gave to an error, on one line; empty when there are none or they are long. */
export function ownFields(error: object): string {
  const fields: Record<PropertyKey, unknown> = {};
  for (const key of ownKeys(error)) {
    const field = getOwnPropertyDescriptor(error, key);
    if (key !== 'message' && key !== 'name' && field?.enumerable) Object.defineProperty(fields, key, field);
  }
  const printed = inspect(fields, { truncate: LONGEST_FIELDS });
  return printed === '{}' || isCut(printed) ? '' : printed;
}

/** What `toThrow` asks for, in words. */
export function nameError(expected: unknown): string {
  if (typeof expected === 'function') return readText(expected, 'name') || 'an error';
  return expected === undefined ? 'an error' : inspect(expected);
}

export const diff = compare;

const MOST_CALLS = 10;

/** What a mock function was called with, or gave back, below what was expected of it. */
export function listCalls(head: string, values: readonly unknown[], what: 'calls' | 'returns'): string {
  const none = what === 'calls' ? 'It was not called.' : 'It returned nothing: it was not called.';
  if (values.length === 0) return `${head}\n${none}`;
  const lines = values
    .slice(0, MOST_CALLS)
    .map((value, index) => `  ${index + 1}: ${inspect(value, { truncate: 150 })}`);
  if (values.length > MOST_CALLS) lines.push(`  ... ${values.length - MOST_CALLS} more`);
  return `${head}\n${what === 'calls' ? 'Its calls:' : 'What its calls gave:'}\n${lines.join('\n')}`;
}

export const printDiffOrStringify = (received: unknown, expected: unknown): string => diff(expected, received);

export const replaceAsymmetricMatcher = (actual: unknown, expected: unknown): object => ({
  replacedActual: actual,
  replacedExpected: expected,
});

/** Errors are kept as they are: the runner words them. */
export const processError = <T>(error: T): T => error;
