/** Whether a request or an upgrade brings the server's token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ServerContext } from '../context.ts';
import { splitUrl } from '../wire/split-url.ts';

/** The token stands in the Authorization header, or in the query for clients that cannot set headers. */
export function isAuthorized({ token }: ServerContext, request: IncomingMessage): boolean {
  if (token === undefined) return true;
  const header = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const given = header ?? new URLSearchParams(splitUrl(request).query).get('token');
  return given !== null && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
