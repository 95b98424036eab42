/** The frames of `/ws`: what a client may send, and the error frames it may get. */
import { z } from 'zod';
import { ERRORS, type ErrorCode, TraceFixError } from '../../errors.ts';
import { type Problem, problemsOf, sentenceOf } from '../../problems.ts';
import { toJson } from '../wire/json.ts';

const data = z.record(z.string(), z.unknown());

const FRAMES = {
  reset: z.strictObject({ type: z.literal('reset'), data: data.optional() }),
  step: z.strictObject({ type: z.literal('step'), data }),
  state: z.strictObject({ type: z.literal('state') }),
  mcp: z.strictObject({ type: z.literal('mcp'), data }),
  close: z.strictObject({ type: z.literal('close') }),
} as const;

export type Frame = { [Type in keyof typeof FRAMES]: z.infer<(typeof FRAMES)[Type]> }[keyof typeof FRAMES];

export type FrameErrorCode =
  | 'INVALID_JSON'
  | 'UNKNOWN_TYPE'
  | 'VALIDATION_ERROR'
  | 'EXECUTION_ERROR'
  | 'CAPACITY_REACHED'
  | 'SESSION_ERROR';

/** A frame that is refused before it reaches the gym. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
  readonly code: FrameErrorCode;
  readonly errors: readonly Problem[];
  constructor(code: FrameErrorCode, message: string, errors: readonly Problem[] = []) {
    super(message);
    this.code = code;
    this.errors = errors;
  }
}

/** Checks one parsed frame. @throws {FrameError} */
export function readFrame(input: unknown): Frame {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    const got = input === null ? 'null' : Array.isArray(input) ? 'an array' : `a ${typeof input}`;
    throw new FrameError('SESSION_ERROR', `Expected a JSON object with a "type", got ${got}.`);
  }
  const type = 'type' in input ? input.type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(FRAMES, type)) {
    throw new FrameError('UNKNOWN_TYPE', `Unknown message type: ${spelled(type).slice(0, 64)}`);
  }
  const parsed = FRAMES[type as keyof typeof FRAMES].safeParse(input);
  if (!parsed.success) {
    const problems = problemsOf(parsed.error, input);
    throw new FrameError('VALIDATION_ERROR', `Invalid message: ${sentenceOf(problems)}`, problems);
  }
  return parsed.data;
}

/** As Python spells it, whose clients show it. */
function spelled(type: unknown): string {
  if (type === undefined) return '';
  if (type === null) return 'None';
  return typeof type === 'string' ? type : toJson(type);
}

/** What went wrong, as an error frame's `data`; what lies outside the catalogue is not shown. */
export function errorData(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof FrameError) {
    return { message: error.message, code: error.code, ...(error.errors.length > 0 && { errors: error.errors }) };
  }
  if (!(error instanceof TraceFixError)) return { message: 'Internal Server Error', code: 'EXECUTION_ERROR' };
  if (ERRORS[error.code].status !== 422) {
    return { message: error.message, code: 'EXECUTION_ERROR', error_code: error.code };
  }
  const message = `Invalid message: ${error.message}`;
  return { message, code: 'VALIDATION_ERROR', errors: error.details, error_code: error.code };
}

/** Under which code it is counted. */
export function refusedAs(error: unknown): ErrorCode | Lowercase<FrameErrorCode> | 'internal' {
  if (error instanceof TraceFixError) return error.code;
  return error instanceof FrameError ? (error.code.toLowerCase() as Lowercase<FrameErrorCode>) : 'internal';
}
