/** Which game an upgrade is for. */
import type { IncomingMessage } from 'node:http';
import type { ServerContext } from '../context.ts';
import { splitUrl } from '../wire/split-url.ts';

export interface Door {
  readonly context: ServerContext;
  /** Below the place of its game. */
  readonly path: string;
}

/** The game under whose path the request's lies; else the root's, which is the first. */
export function doorOf(contexts: readonly ServerContext[], request: IncomingMessage): Door {
  const { path } = splitUrl(request);
  const context = contexts.findLast(({ place }) => path.startsWith(`${place.path}/`)) ?? contexts[0]!;
  return { context, path: path.slice(context.place.path.length) };
}
