/** Whether a browser sent the request on behalf of a page that is none of ours. */
import type { IncomingMessage } from 'node:http';

/**
 * A request without an Origin comes from no browser, one with the server's own host from its page; `welcome` names others. Over loopback that host must be
 * localhost or an address: any other name may be a page's own, pointed at this machine.
 */
export function isForeign({ headers, socket }: IncomingMessage, welcome: readonly string[]): boolean {
  const { origin } = headers;
  if (origin === undefined || welcome.includes(origin) || welcome.includes('*')) return false;
  const page = parsed(origin);
  if (page === undefined) return true;
  const hosts = [headers.host, headers['x-forwarded-host']]
    .flat()
    .map((host) => parsed(`${page.protocol}//${host}`)?.host);
  if (!hosts.includes(page.host)) return true;
  return isLoopback(socket.localAddress ?? '') && !isUnboundName(page.hostname);
}

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}

/** What no name server answers for. */
function isUnboundName(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^[\d.]+$|^\[.*\]$/.test(hostname);
}
