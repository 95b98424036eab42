/** Which JSON-RPC error stands for what went wrong, by the table of OpenEnv's protocol. */
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { noteRefusal } from '../operations/refusal.ts';
import { UnknownTool } from './call-tool.ts';
import { RpcError } from './json-rpc.ts';

/** What a tool throws is internal, what keeps a session from being opened is the server's; the unknown is not shown. */
export function rpcErrorOf(context: ServerContext, error: unknown): RpcError {
  if (error instanceof RpcError) return error;
  if (error instanceof UnknownTool) return new RpcError('internal_error', error.message);
  if (isAbort(error)) {
    return new RpcError(
      'server_error',
      'Expected a request that is waited for, got one whose client or session has gone.',
    );
  }
  if (!(error instanceof TraceFixError)) return new RpcError('internal_error', 'Internal error');
  const { code, message, details } = error;
  const data = { error_code: code, ...(details.length > 0 && { errors: details }) };
  switch (code) {
    case 'at_capacity':
      return new RpcError('server_error', message, {
        active_sessions: context.slots.size,
        max_sessions: context.slots.max,
      });
    case 'client_limit':
    case 'rate_limited':
    case 'shutting_down':
      return new RpcError('server_error', message, data);
    case 'invalid_request':
    case 'unknown_task':
    case 'no_task_matches':
      return new RpcError('invalid_params', message, data);
    default:
      return new RpcError('internal_error', message, data);
  }
}

/** Counts what was refused; what lies outside the catalogue is ours, and logged. */
export function noteRpcError(context: ServerContext, error: unknown): void {
  if (isAbort(error)) return;
  const code = codeOf(error);
  noteRefusal(context, code);
  if (code === 'internal') context.logger.error({ err: error }, 'mcp request failed');
}

function codeOf(error: unknown): Lowercase<string> {
  if (error instanceof TraceFixError) return error.code;
  if (error instanceof UnknownTool) return 'unknown_tool';
  return error instanceof RpcError ? error.kind : 'internal';
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
