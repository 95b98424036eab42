/** GET /openapi.json and GET /docs: the API's description, for machines and for people. */
import type { Context } from 'hono';
import type { ServerContext } from '../context.ts';
import { json } from '../wire/answers.ts';
import { escapeHtml, htmlPage, PAGE_HEADERS } from './html.ts';
import { type Operation, openApiDocument, type RouteName } from './openapi.ts';

export function openapi(c: Context, context: ServerContext, routes: readonly RouteName[]): Response {
  return json(c, openApiDocument(context, routes));
}

/** One page serves for both. */
export function redoc(c: Context, { place }: ServerContext): Response {
  return c.redirect(`${place.path}/docs`, 307);
}

export function docs(c: Context, context: ServerContext, routes: readonly RouteName[]): Response {
  const document = openApiDocument(context, routes);
  const { place } = context;
  const sections = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => section(verb, path, operation)),
  );
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => `<details><summary>${escapeHtml(name)}</summary>${code(schema)}</details>`,
  );
  const body = `<h1>${escapeHtml(document.info.title)}</h1>
<p>${escapeHtml(document.info.description)} The same as data: <a href="openapi.json">openapi.json</a>.</p>
${otherGames(context)}
${sections.join('\n')}
<h2>Schemas</h2>
${schemas.join('\n')}`;
  return c.body(htmlPage('TraceFix API', body, place.path === '' ? 'page' : '../page'), 200, PAGE_HEADERS);
}

/** Where the other games of this server are described. */
function otherGames({ games, place }: ServerContext): string {
  const up = place.path === '' ? '.' : '..';
  const links = games
    .filter(({ game }) => game !== place.game)
    .map(({ game, path }) => `<a href="${up}${path}/docs">${escapeHtml(game)}</a>`);
  const paths =
    place.path === '' ? '' : `<p>Every path below stands under <code>${escapeHtml(place.path)}</code>.</p>\n`;
  return links.length === 0 ? paths : `${paths}<p>Also played here: ${links.join(', ')}.</p>`;
}

function section(verb: string, path: string, { summary, description, ...rest }: Operation): string {
  return `<h3><code>${verb.toUpperCase()} ${escapeHtml(path)}</code></h3>
<p>${escapeHtml(summary)}${description === undefined ? '' : ` ${escapeHtml(description)}`}</p>
<details><summary>Request and answers</summary>${code(rest)}</details>`;
}

function code(value: unknown): string {
  return `<pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
}
