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
export function redoc(c: Context): Response {
  return c.redirect('/docs', 307);
}

export function docs(c: Context, context: ServerContext, routes: readonly RouteName[]): Response {
  const document = openApiDocument(context, routes);
  const sections = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => section(verb, path, operation)),
  );
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => `<details><summary>${escapeHtml(name)}</summary>${code(schema)}</details>`,
  );
  const body = `<h1>${escapeHtml(document.info.title)}</h1>
<p>${escapeHtml(document.info.description)} The same as data: <a href="openapi.json">openapi.json</a>.</p>
${sections.join('\n')}
<h2>Schemas</h2>
${schemas.join('\n')}`;
  return c.body(htmlPage('TraceFix API', body), 200, PAGE_HEADERS);
}

function section(verb: string, path: string, { summary, description, ...rest }: Operation): string {
  return `<h3><code>${verb.toUpperCase()} ${escapeHtml(path)}</code></h3>
<p>${escapeHtml(summary)}${description === undefined ? '' : ` ${escapeHtml(description)}`}</p>
<details><summary>Request and answers</summary>${code(rest)}</details>`;
}

function code(value: unknown): string {
  return `<pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
}
