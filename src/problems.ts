/** Zod's issues in the words of the 422 answers that OpenEnv's clients know. */
import type { z } from 'zod';

/** One entry of a 422 answer's `detail`. */
export interface Problem {
  readonly [key: string]: unknown;
  readonly type: string;
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly input: unknown;
}

/** Nobody reads more of them, and a small request must not make a large answer. */
const MAX_PROBLEMS = 100;

type Issue = z.core.$ZodIssue;

/** The message to give a number's schema, by which it is told from an integer's. */
export const NUMBER = 'Input should be a valid number';

/** The first hundred issues as problems; `prefix` goes before each `loc` (`['body']` for what is wrong with an HTTP body). */
export function problemsOf(
  { issues }: Pick<z.ZodError, 'issues'>,
  input: unknown,
  prefix: readonly string[] = [],
): Problem[] {
  return issues
    .slice(0, MAX_PROBLEMS)
    .flatMap((issue) => problemOf(issue, input, prefix))
    .slice(0, MAX_PROBLEMS);
}

/** One sentence that names the first problem and counts the others. */
export function sentenceOf(problems: readonly Problem[]): string {
  const [first] = problems;
  if (first === undefined) return 'Expected a valid request.';
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return `${first.loc.join('.') || 'request'}: ${first.msg}${more}`;
}

function problemOf(issue: Issue, input: unknown, prefix: readonly string[]): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const value = valueAt(input, path);
  const at = (type: string, msg: string, ctx?: Readonly<Record<string, unknown>>): Problem[] => [
    { type, loc: [...prefix, ...path], msg, input: value, ...(ctx && { ctx }) },
  ];
  const missing = (): Problem[] => [
    { ...at('missing', 'Field required')[0]!, input: valueAt(input, path.slice(0, -1)) },
  ];
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? missing() : at(...typeProblem(issue.expected, issue.message, value));
    case 'unrecognized_keys':
      return issue.keys.slice(0, MAX_PROBLEMS).map((key) => ({
        type: 'extra_forbidden',
        loc: [...prefix, ...path, key],
        msg: 'Extra inputs are not permitted',
        input: valueAt(value, [key]),
      }));
    case 'too_small':
      if (issue.origin === 'string')
        return at('string_too_short', `String should have at least ${characters(issue.minimum)}`, {
          min_length: issue.minimum,
        });
      return issue.inclusive
        ? at('greater_than_equal', `Input should be greater than or equal to ${issue.minimum}`, { ge: issue.minimum })
        : at('greater_than', `Input should be greater than ${issue.minimum}`, { gt: issue.minimum });
    case 'too_big':
      if (issue.origin === 'string')
        return at('string_too_long', `String should have at most ${characters(issue.maximum)}`, {
          max_length: issue.maximum,
        });
      if (issue.origin === 'array')
        return at('too_long', `List should have at most ${issue.maximum} items`, { max_length: issue.maximum });
      return issue.inclusive
        ? at('less_than_equal', `Input should be less than or equal to ${issue.maximum}`, { le: issue.maximum })
        : at('less_than', `Input should be less than ${issue.maximum}`, { lt: issue.maximum });
    case 'invalid_value': {
      if (value === undefined) return missing();
      const expected = oneOf(issue.values.map(String));
      return at('literal_error', `Input should be ${expected}`, { expected });
    }
    case 'invalid_union':
      // Of several forms the first is the one to name: the others are there for what cannot be sent in it.
      return (issue.errors[0] ?? []).flatMap((first) =>
        problemOf({ ...first, path: [...issue.path, ...first.path] }, input, prefix),
      );
    case 'invalid_format':
      return at(issue.pattern?.startsWith('/^\\d') ? 'int_parsing' : 'value_error', issue.message);
    default:
      return at('value_error', issue.message);
  }
}

/** The values that a field may have, in pydantic's words. */
export function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

/** What is wrong with the type of an integer field's value. */
export function integerProblem(value: unknown): [type: string, msg: string] {
  if (typeof value === 'number' && Number.isFinite(value))
    return ['int_from_float', 'Input should be a valid integer, got a number with a fractional part'];
  return typeof value === 'string' && !/^\s*[+-]?\d+\s*$/.test(value)
    ? ['int_parsing', 'Input should be a valid integer, unable to parse string as an integer']
    : ['int_type', 'Input should be a valid integer'];
}

function characters(count: number | bigint): string {
  return `${count} character${count === 1 ? '' : 's'}`;
}

function typeProblem(expected: string, message: string, value: unknown): [string, string] {
  switch (expected) {
    case 'string':
      return ['string_type', 'Input should be a valid string'];
    case 'int':
      return integerProblem(value);
    case 'number':
      // zod says `number` of an integer field as well, when no number was sent.
      if (message !== NUMBER) return integerProblem(value);
      return typeof value === 'string' && Number.isNaN(Number(value))
        ? ['float_parsing', 'Input should be a valid number, unable to parse string as a number']
        : ['float_type', NUMBER];
    case 'boolean':
      return typeof value === 'string'
        ? ['bool_parsing', 'Input should be a valid boolean, unable to interpret input']
        : ['bool_type', 'Input should be a valid boolean'];
    case 'array':
      return ['list_type', 'Input should be a valid list'];
    case 'record':
      return ['dict_type', 'Input should be a valid dictionary'];
    case 'object':
      return ['model_attributes_type', 'Input should be a valid dictionary or object to extract fields from'];
    default:
      return [`${expected}_type`, `Input should be a valid ${expected}`];
  }
}

function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  let value = input;
  for (const key of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
