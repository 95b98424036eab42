/** Who a client is: what limits, fairness and guesses are reckoned by. */
import type { IncomingMessage } from 'node:http';

export interface Client {
  /** By which limits and fairness go: nothing that a client could make up. */
  readonly address: string;
  /** Whom a step without a session id is taken to come from: told apart further by what was forwarded, true or not. */
  readonly sender: string;
}

/** `trustProxy` is how many proxies stand in front, each of which added the address it was called from. */
export function clientOf(request: IncomingMessage, trustProxy: number): Client {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '');
  const remote = request.socket.remoteAddress ?? '';
  const hops = forwarded.split(',', MAX_HOPS).map((hop) => hop.trim());
  const address = trustProxy === 0 ? remote : (hops.at(-trustProxy) ?? '') || remote;
  return { address: plain(address.slice(0, MAX_ADDRESS)), sender: `${remote} ${forwarded}` };
}

const MAX_HOPS = 1000;
const MAX_ADDRESS = 64;

/** An IPv4 address as a socket of both families writes it is the same address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d)/i, '');
}
