/** JSON-RPC as far as OpenEnv's validator and clients need an answer: well-formed errors for what is not offered. */
import type { Context } from 'hono';
import { z } from 'zod';
import { problemsOf, sentenceOf } from '../../problems.ts';
import { json } from '../wire/answers.ts';
import { parseJson } from '../wire/json.ts';

const request = z.strictObject({
  jsonrpc: z.literal('2.0'),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
  id: z.union([z.string(), z.int(), z.null()]).optional(),
});

export interface JsonRpcError {
  readonly jsonrpc: '2.0';
  readonly id: string | number | null;
  readonly error: { readonly code: number; readonly message: string; readonly data: null };
}

/** Always HTTP 200, whatever the body: that is how OpenEnv's servers speak JSON-RPC. */
export async function mcp(c: Context): Promise<Response> {
  return json(c, answerJsonRpc(await bodyOf(c)));
}

/** Answers one JSON-RPC request that is parsed already; `undefined` stands for what could not be. */
export function answerJsonRpc(input: unknown): JsonRpcError {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return failure(null, -32700, 'Parse error');
  const parsed = request.safeParse(input);
  const id = idOf(input);
  if (!parsed.success) return failure(id, -32600, `Invalid request: ${sentenceOf(problemsOf(parsed.error, input))}`);
  return failure(id, -32601, `Method not found: ${parsed.data.method}`);
}

async function bodyOf(c: Context): Promise<unknown> {
  try {
    return parseJson(await c.req.text());
  } catch {
    // Told to the client as a parse error.
    return undefined;
  }
}

function idOf(input: object): string | number | null {
  const id = 'id' in input ? input.id : null;
  return typeof id === 'string' || (typeof id === 'number' && Number.isInteger(id)) ? id : null;
}

function failure(id: string | number | null, code: number, message: string): JsonRpcError {
  return { jsonrpc: '2.0', id, error: { code, message, data: null } };
}
