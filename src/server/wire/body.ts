/** The JSON object that a request brings. */
import type { Context } from 'hono';
import type { z } from 'zod';
import { TraceFixError } from '../../errors.ts';
import { type Problem, problemsOf, sentenceOf } from '../../problems.ts';
import { parseJson } from './json.ts';

/**
 * Reads and checks a body. `whenEmpty` stands in for no body and for `null`, where the route takes that.
 * @throws {TraceFixError} `invalid_request` with the problems of the body.
 */
export async function readBody<T>(c: Context, schema: z.ZodType<T>, whenEmpty?: Record<string, unknown>): Promise<T> {
  const text = decoded(await c.req.arrayBuffer());
  const value = text.trim() === '' ? undefined : parsed(c, text);
  const input = value === undefined || value === null ? (whenEmpty ?? value) : value;
  if (input === undefined) throw refuse([{ type: 'missing', loc: ['body'], msg: 'Field required', input: null }]);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw refuse([notAnObject(input)]);
  const checked = schema.safeParse(input);
  if (!checked.success) throw refuse(problemsOf(checked.error, input, ['body']));
  return checked.data;
}

/** Checks the query of a URL. @throws {TraceFixError} `invalid_request` */
export function readQuery<T>(c: Context, schema: z.ZodType<T>): T {
  const input = c.req.query();
  const checked = schema.safeParse(input);
  if (!checked.success) throw refuse(problemsOf(checked.error, input, ['query']));
  return checked.data;
}

/** Code that is not what its author wrote would be worse than none, so nothing is replaced. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw refuse([invalidJson(0, 'Expected a body in UTF-8, got other bytes')]);
  }
}

function parsed(c: Context, text: string): unknown {
  // A browser sends other kinds across sites without asking; those never reach a session.
  const kind = c.req.header('content-type') ?? '';
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(kind))
    throw refuse([
      notAnObject(text.slice(0, 200), `; send it with content-type: application/json, got ${named(kind)}`),
    ]);
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = Number(/position (\d+)/.exec(error.message)?.[1] ?? 0);
    throw refuse([invalidJson(offset, error.message)]);
  }
}

function named(kind: string): string {
  return kind === '' ? 'none' : JSON.stringify(kind.slice(0, 64));
}

function invalidJson(offset: number, error: string): Problem {
  return { type: 'json_invalid', loc: ['body', offset], msg: 'JSON decode error', input: {}, ctx: { error } };
}

function notAnObject(input: unknown, more = ''): Problem {
  const msg = `Input should be a valid dictionary or object to extract fields from${more}`;
  return { type: 'model_attributes_type', loc: ['body'], msg, input };
}

function refuse(problems: readonly Problem[]): TraceFixError {
  return new TraceFixError('invalid_request', sentenceOf(problems), problems);
}
