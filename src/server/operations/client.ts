/** Who a client is: what limits, fairness and guesses are reckoned by. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { networkOf } from './network-of.ts';

export interface Client {
  /** By which limits and fairness go: nothing that a client could make up. */
  readonly address: string;
  /** Whom a step without a session id is taken to come from: told apart further by what was forwarded, true or not. */
  readonly sender: string;
}

/** `trustProxy` is how many proxies stand in front, each of which added the address it was called from. */
export function clientOf(request: IncomingMessage, trustProxy: number): Client {
  const remote = request.socket.remoteAddress ?? '';
  const forwarded = request.headers['x-forwarded-for'];
  if (forwarded === undefined) return { address: networkOf(remote), sender: remote };
  const text = String(forwarded);
  return { address: networkOf(trustedHop(text, trustProxy) || remote), sender: `${remote} ${short(text)}` };
}

function trustedHop(forwarded: string, trustProxy: number): string {
  if (trustProxy === 0) return '';
  const hop = forwarded.split(',').at(-trustProxy) ?? '';
  return short(hop.trim());
}

/** A session keeps it for as long as it lives, and must not keep a header of any length with it. */
function short(text: string): string {
  if (text.length > MAX_KEPT) return createHash('sha256').update(text).digest('base64');
  // A copy, since the engine's part of a longer text would hold on to the whole of it.
  return Buffer.from(text).toString();
}

const MAX_KEPT = 64;
