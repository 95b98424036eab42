/** JSON-RPC inside `/ws`: the tools play the episode that the socket's reset began. */
import type { ServerContext } from '../context.ts';
import type { Session } from '../session/session.ts';
import { answerRpc } from './handler.ts';
import { type RpcAnswer, success } from './json-rpc.ts';

/** Every frame of `/ws` is answered, so a notification is as well. */
export async function answerInSession(
  context: ServerContext,
  session: Session,
  data: unknown,
  signal: AbortSignal,
): Promise<RpcAnswer> {
  const door = { own: session, begins: false, options: {}, ignored: [], client: session.client, signal };
  return (await answerRpc(context, door, data)) ?? success(null, {});
}
