/** Writes a case as a test. */
import type { Assertion } from '../measure-tests.ts';
import { shorten } from '../test-file.ts';
import type { Case } from './read-cases.ts';

/** Calls the function and expects the result; a fraction may be off by the precision that the last argument asks for. */
export function caseTest(name: string, { args, expected }: Case): Assertion {
  const call = `${name}(${args.map(literal).join(', ')})`;
  const matcher = typeof expected === 'object' && expected !== null ? 'toEqual' : 'toBe';
  const body = `expect(${call}).${matcher}(${literal(expected)});`;
  const precision = args.at(-1);
  const isRough = typeof expected === 'number' && !Number.isInteger(expected) && typeof precision === 'number';
  return {
    title: shorten(call),
    body,
    plainBody: isRough
      ? `expect(Math.abs(${call} - ${literal(expected)})).toBeLessThanOrEqual(${literal(precision)});`
      : body,
  };
}

/** A JSON value as code, with spaces between elements. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string' && !/['\\\n]/.test(value)) return `'${value}'`;
  return JSON.stringify(value);
}
