/** JSON-RPC 2.0 as OpenEnv speaks it: what a request is, and the two forms of an answer. */
import { z } from 'zod';
import { problemsOf, sentenceOf } from '../../problems.ts';

/** Integers beyond 2^53 arrive as bigint and go back whole. */
export type RpcId = string | number | bigint | null;

export interface RpcRequest {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** undefined when the request has none, as a notification. */
  readonly id: RpcId | undefined;
}

export interface RpcAnswer {
  readonly jsonrpc: '2.0';
  readonly id: RpcId;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data: unknown };
}

const CODES = {
  parse_error: -32700,
  invalid_request: -32600,
  method_not_found: -32601,
  invalid_params: -32602,
  internal_error: -32603,
  server_error: -32000,
} as const;

export type RpcErrorKind = keyof typeof CODES;

/** A request that is answered with an error; `data` is null when there is no more to say. */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  readonly kind: RpcErrorKind;
  readonly data: unknown;
  constructor(kind: RpcErrorKind, message: string, data: unknown = null) {
    super(message);
    this.kind = kind;
    this.data = data;
  }
}

const id = z.union([z.string(), z.int(), z.bigint(), z.null()]);

const request = z.strictObject({
  jsonrpc: z.literal('2.0'),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
  id: id.optional(),
});

/** Checks one message that is parsed already; `undefined` stands for what could not be. @throws {RpcError} */
export function readRequest(input: unknown): RpcRequest {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new RpcError('parse_error', 'Parse error');
  const parsed = request.safeParse(input);
  if (!parsed.success) {
    throw new RpcError('invalid_request', `Invalid request: ${sentenceOf(problemsOf(parsed.error, input))}`);
  }
  const { method, params, id } = parsed.data;
  return { method, params, id };
}

/** The id to answer under, also when the rest of the message is wrong. */
export function idOf(input: unknown): RpcId {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, 'id')) return null;
  const parsed = id.safeParse((input as { id: unknown }).id);
  return parsed.success ? parsed.data : null;
}

export function success(id: RpcId, result: unknown): RpcAnswer {
  return { jsonrpc: '2.0', id, result };
}

export function failure(id: RpcId, { kind, message, data }: RpcError): RpcAnswer {
  return { jsonrpc: '2.0', id, error: { code: CODES[kind], message, data } };
}
