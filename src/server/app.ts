/** Every HTTP route of the server, of each game on it; `/ws` is in socket/upgrade.ts. */
import { type Context, Hono } from 'hono';
import type { Contexts, ServerContext } from './context.ts';
import { crossOrigin, noStore } from './http/caching.ts';
import { close } from './http/close-route.ts';
import { reset, state, step } from './http/control-routes.ts';
import { guard, type HttpEnv, limitBody } from './http/guards.ts';
import { inTurn } from './http/in-turn.ts';
import { environments, splits, splitTasks, taskAt, taskCount, taskRange } from './http/openenv-task-routes.ts';
import { health, metadata, metrics, oneTask, schema, tasks } from './http/read-routes.ts';
import { fork, grader, trajectory } from './http/trainer-routes.ts';
import { episodes, watch } from './http/watch-routes.ts';
import { webReset, webState, webStep } from './http/web-routes.ts';
import { deleteMcp, postMcp } from './mcp/http.ts';
import { docs, openapi, redoc } from './openapi/docs-routes.ts';
import type { RouteName } from './openapi/openapi.ts';
import { ready } from './operations/readiness.ts';
import { logRequests } from './operations/request-log.ts';
import { page, pageFile, pageOf, pathsOfPlace } from './page/page-routes.ts';
import { errorAnswer } from './wire/answers.ts';

type Handler = (c: Context<HttpEnv>, context: ServerContext) => Response | Promise<Response>;

interface Route extends RouteName {
  readonly handler: Handler;
  /** Closed in production mode. */
  readonly training: boolean;
  /** Open only with the web interface. */
  readonly web: boolean;
  /** The server's, and not each game's. */
  readonly once: boolean;
}

const route =
  (kind: Partial<Pick<Route, 'training' | 'web' | 'once'>>) =>
  (method: Route['method'], path: string, handler: Handler): Route => ({
    method,
    path,
    handler,
    training: false,
    web: false,
    once: false,
    ...kind,
  });
const once = route({ once: true });
const open = route({});
const training = route({ training: true });
const web = route({ web: true });
const webTraining = route({ training: true, web: true });

export const ROUTES: readonly Route[] = [
  once('GET', '/', page),
  once('GET', '/web', page),
  once('GET', '/web/', page),
  once('GET', '/page/app.js', pageFile('app.js')),
  once('GET', '/page/app.css', pageFile('app.css')),
  once('GET', '/page/icon.svg', pageFile('icon.svg')),
  open('GET', '/health', health),
  once('GET', '/ready', ready),
  open('GET', '/metadata', metadata),
  open('GET', '/schema', schema),
  open('GET', '/tasks', tasks),
  open('GET', '/tasks/:id', oneTask),
  open('GET', '/episodes/:id/trajectory', trajectory),
  once('GET', '/metrics', metrics),
  open('GET', '/openapi.json', (c, context) => openapi(c, context, routesOf(context))),
  open('GET', '/docs', (c, context) => docs(c, context, routesOf(context))),
  open('GET', '/redoc', redoc),
  open('POST', '/mcp', postMcp),
  open('DELETE', '/mcp', deleteMcp),
  open('GET', '/list_environments', environments),
  open('GET', '/:env/splits', splits),
  open('POST', '/:env/tasks', splitTasks),
  open('POST', '/:env/num_tasks', taskCount),
  open('POST', '/:env/task', taskAt),
  open('POST', '/:env/task_range', taskRange),
  training('POST', '/reset', reset),
  training('POST', '/step', step),
  training('GET', '/state', state),
  training('POST', '/close', close),
  web('GET', '/web/metadata', metadata),
  webTraining('POST', '/web/reset', webReset),
  webTraining('POST', '/web/step', webStep),
  webTraining('GET', '/web/state', webState),
  training('POST', '/fork', fork),
  training('POST', '/grader', grader),
  training('GET', '/episodes', episodes),
  training('GET', '/episodes/:id/watch', watch),
];

/** The Hono app that answers all of them for one server. */
export function createApp({ root, each }: Contexts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const routes = each.flatMap(placedRoutes);
  app.use(inTurn(), logRequests(root), noStore);
  if (root.cors.length > 0) app.use(crossOrigin(root.cors));
  app.use(guard(root), limitBody(root));
  // Hono answers HEAD like GET by itself; OpenEnv's servers refuse it like any other wrong verb.
  app.use((c, next) => (c.req.method === 'HEAD' ? Promise.resolve(nowhere(c, routes)) : next()));
  for (const { method, path, handle } of routes) app.on(method, path, handle);
  for (const { place } of each) for (const path of pathsOfPlace(place)) app.get(path, pageOf(place));
  app.notFound((c) => nowhere(c, routes));
  app.onError((error, c) => errorAnswer(c, root, error));
  return app;
}

/** A route where its game is served. */
interface PlacedRoute extends RouteName {
  handle(c: Context<HttpEnv>): Response | Promise<Response>;
}

function placedRoutes(context: ServerContext): readonly PlacedRoute[] {
  return routesOf(context).map(({ method, path, handler }) => ({
    method,
    path: context.place.path + path,
    handle: (c) => handler(c, context),
  }));
}

export function routesOf({
  mode,
  web: webPlay,
  place,
}: Pick<ServerContext, 'mode' | 'web' | 'place'>): readonly Route[] {
  return ROUTES.filter(
    ({ training, web, once }) =>
      (mode === 'simulation' || !training) && (webPlay !== undefined || !web) && (place.path === '' || !once),
  );
}

/** No route: 405 for a wrong verb, 307 for a slash too many, else 404. */
function nowhere(c: Context, routes: readonly RouteName[]): Response {
  const verbs = verbsOf(routes, c.req.path);
  if (verbs.length > 0) return c.json({ detail: 'Method Not Allowed' }, 405, { Allow: verbs.join(', ') });
  if (verbsOf(routes, withoutSlash(c.req.path)).length === 0) return c.json({ detail: 'Not Found' }, 404);
  // As it was sent: decoded, `/%5Cevil.example/splits` would lead a browser to another host.
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(withoutSlash(pathname) + search, 307);
}

const withoutSlash = (path: string) => path.replace(/\/$/, '');

function verbsOf(routes: readonly RouteName[], path: string): string[] {
  return routes
    .filter((route) => new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(path))
    .map(({ method }) => method);
}
