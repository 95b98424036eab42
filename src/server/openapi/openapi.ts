/** The OpenAPI 3.1 document, made from the routes and the schemas they check. */
import type { z } from 'zod';
import { ERRORS, type ErrorCode } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { SESSION_HEADER } from '../wire/answers.ts';
import type { JsonSchema } from '../wire/wire-schemas.ts';
import { DESCRIPTIONS, type Description, TEXT_KINDS } from './openapi-descriptions.ts';
import { bodySchema, type SchemaName, schemasOf } from './openapi-schemas.ts';

export interface RouteName {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** With parameters as `:name`. */
  readonly path: string;
}

export interface Operation {
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly security?: readonly unknown[];
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly description: string; readonly version: string };
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>>; readonly securitySchemes?: unknown };
  readonly security?: readonly unknown[];
}

/** Nothing of it changes while a server runs. */
const made = new WeakMap<ServerContext, OpenApiDocument>();

export function openApiDocument(context: ServerContext, routes: readonly RouteName[]): OpenApiDocument {
  const document = made.get(context) ?? describe(context, routes);
  made.set(context, document);
  return document;
}

function describe(context: ServerContext, routes: readonly RouteName[]): OpenApiDocument {
  const secured = context.token !== undefined;
  const paths: Record<string, Record<string, Operation>> = {};
  for (const { method, path } of routes) {
    const template = path.replace(/:(\w+)/g, '{$1}');
    const description = DESCRIPTIONS[`${method} ${path}`];
    if (description === undefined) continue;
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation(template, description, secured) };
  }
  return {
    openapi: '3.1.0',
    // The version of OpenEnv's HTTP profile, by which its validator knows the server; the package's is in /metadata.
    info: { title: 'OpenEnv Environment HTTP API', description: context.about.description, version: '1.0.0' },
    ...(context.place.path !== '' && { servers: [{ url: context.place.path }] }),
    paths,
    components: {
      schemas: schemasOf(context),
      ...(secured && { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } }),
    },
    ...(secured && { security: [{ bearer: [] }] }),
  };
}

function operation(template: string, route: Description, secured: boolean): Operation {
  const { summary, description, examples, query, headers, body } = route;
  const parameters = [
    ...[...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter('path', name!, true, examples?.[name!])),
    ...(query === undefined ? [] : queryParameters(query)),
    ...(headers ?? []).map((name) => parameter('header', name, false)),
  ];
  return {
    summary,
    ...(description !== undefined && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: { required: body.required, content: { 'application/json': { schema: bodyOf(body) } } },
    }),
    ...(secured && route.open && { security: [] }),
    responses: { ...success(route), ...errorResponses(errorsOf(route, secured)) },
  };
}

/** No body and `null` are the same, where a body is not required. */
function bodyOf({ required, schema }: NonNullable<Description['body']>): JsonSchema {
  return required ? reference(schema) : { anyOf: [reference(schema), { type: 'null' }] };
}

function success({ answer, namesSession, silent }: Description): Record<string, unknown> {
  const without = silent && { [silent.status]: { description: silent.when } };
  if (answer === 'nothing') return { ...without };
  if (answer === 'redirect') return { 307: { description: 'See there.', headers: { Location: header('Where.') } } };
  const headers = namesSession && { headers: { [SESSION_HEADER]: header('Names the session from here on.') } };
  return { 200: { description: 'OK', ...headers, content: contentOf(answer) }, ...without };
}

function contentOf(answer: Exclude<Description['answer'], 'redirect' | 'nothing'>): unknown {
  if (answer in TEXT_KINDS) return { [TEXT_KINDS[answer as keyof typeof TEXT_KINDS]]: { schema: { type: 'string' } } };
  return { 'application/json': { schema: reference(answer as SchemaName) } };
}

/** What the route itself may answer, and what may befall any request. */
function errorsOf({ errors = [], body, query, open }: Description, secured: boolean): ReadonlySet<ErrorCode> {
  return new Set<ErrorCode>([
    ...errors,
    ...(body === undefined && query === undefined ? [] : (['invalid_request'] as const)),
    ...(body === undefined ? [] : (['body_too_large'] as const)),
    ...(secured && !open ? (['unauthorized'] as const) : []),
    'rate_limited',
    'client_limit',
    'shutting_down',
  ]);
}

/** Codes that share a status share a response. */
function errorResponses(codes: ReadonlySet<ErrorCode>): Record<string, unknown> {
  const responses: Record<string, { description: string; content: unknown }> = {};
  for (const code of codes) {
    const { status, what } = ERRORS[code];
    const said = `\`${code}\`: ${what}`;
    const before = responses[status]?.description;
    const content = { 'application/json': { schema: reference(status === 422 ? 'ValidationError' : 'Error') } };
    responses[status] = { description: before === undefined ? said : `${before} ${said}`, content };
  }
  return responses;
}

function queryParameters(query: z.ZodType): unknown[] {
  const properties = bodySchema(query).properties as Readonly<Record<string, JsonSchema>>;
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

function parameter(where: string, name: string, required: boolean, example?: string): unknown {
  return { name, in: where, required, schema: { type: 'string' }, ...(example !== undefined && { example }) };
}

function header(description: string): unknown {
  return { description, schema: { type: 'string' } };
}

function reference(name: SchemaName): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}
