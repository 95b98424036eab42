/** Tells what passes with an endpoint from what stays, and says what to do about it. */
import { APIConnectionError, APIError, BadRequestError } from 'openai';
import { NoCompletion } from './completion.ts';

export interface EndpointFailure {
  readonly message: string;
  /** Whether asking again is in vain. */
  readonly isLasting: boolean;
  /** Real milliseconds that the endpoint asks to be left alone for. */
  readonly retryAfterMs?: number;
}

const PASSING_STATUSES: ReadonlySet<number> = new Set([408, 409, 425, 429]);
/** More than this nobody waits for. */
const LONGEST_WAIT_MS = 300_000;
const TOO_MANY = 'Play fewer episodes at a time, or try again later.';
const TROUBLED = 'The trouble is its own: see its log, or try again later.';

export function failureOf(error: unknown, { baseUrl, model }: { baseUrl: string; model: string }): EndpointFailure {
  const at = `${new URL(baseUrl).origin}${new URL(baseUrl).pathname}`;
  if (error instanceof NoCompletion) {
    // A page in place of an answer: the address is that of something else.
    const isLasting = error.message.trimStart().startsWith('<');
    const hint = isLasting ? ' The base URL usually ends in /v1.' : '';
    return { message: `Expected a chat completion from ${at}, got: ${oneLine(error.message)}.${hint}`, isLasting };
  }
  const status = error instanceof APIError ? error.status : undefined;
  if (!(error instanceof APIError) || status === undefined) {
    const what = `Expected an answer from ${at}, got: ${oneLine(reasonOf(error))}.`;
    const isAbsent = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(what);
    return { message: isAbsent ? `${what} Is the endpoint running, and the base URL right?` : what, isLasting: false };
  }
  const got = `got ${status}: ${oneLine(error.message.replace(/^\d+ /, ''))}`;
  const isSpent = status === 429 && [error.code, error.type].includes('insufficient_quota');
  const isPassing = !isSpent && (PASSING_STATUSES.has(status) || status >= 500);
  const retryAfterMs = isPassing ? retryAfterOf(error.headers) : undefined;
  if (retryAfterMs !== undefined && retryAfterMs > LONGEST_WAIT_MS)
    return {
      message: `Expected an answer from ${at}, ${got}; it asks to wait ${retryAfterMs / 1000} s.`,
      isLasting: true,
    };
  if (isPassing)
    return {
      message: `Expected an answer from ${at}, ${got}. ${status === 429 ? TOO_MANY : TROUBLED}`,
      isLasting: false,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
  const isTooLong = status === 413 || /context.{0,20}(?:length|window|size)|too long/i.test(error.message);
  const remedy = remedyFor(isSpent ? 402 : isTooLong ? 413 : status, model);
  return { message: `Expected an answer from ${at}, ${got}. ${remedy}`, isLasting: true };
}

/** Newer models refuse the older name of the limit of a reply, and say so. */
export function wantsNewLimit(error: unknown): boolean {
  return error instanceof BadRequestError && error.message.includes('max_completion_tokens');
}

function remedyFor(status: number, model: string): string {
  switch (status) {
    case 401:
      return 'Give the API key that this endpoint wants.';
    case 402:
      return 'The account has no credit left: add some, or take another endpoint.';
    case 403:
      return `The API key may not use the model "${model}": take another key or model.`;
    case 404:
      return `Take a base URL that ends in the version, such as /v1, and a model that the endpoint has; "${model}" it may not have.`;
    case 413:
      return 'The chat is longer than the model takes: lower the tokens of its history, or of a reply.';
    default:
      return `See whether the endpoint takes the model "${model}" and every option that is set.`;
  }
}

/** The innermost cause says most: "connect ECONNREFUSED" rather than "Connection error". */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0]);
  if (cause instanceof Error) return reasonOf(cause);
  return error instanceof APIConnectionError
    ? 'no connection'
    : error.message || String((error as { code?: unknown }).code);
}

function retryAfterOf(headers: Headers | undefined): number | undefined {
  const milliseconds = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return milliseconds;
  const after = headers?.get('retry-after') ?? '';
  const seconds = /^\s*\d+(?:\.\d+)?\s*$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300).replace(/\.$/, '');
}
