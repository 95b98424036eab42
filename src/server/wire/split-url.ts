/** Path and query of a request, whichever door it came to. */
import type { IncomingMessage } from 'node:http';

/** By hand: the URL class throws on what anybody may send, such as `//`. */
export function splitUrl({ url = '/' }: IncomingMessage): { readonly path: string; readonly query: string } {
  const mark = url.indexOf('?');
  return mark === -1 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}
