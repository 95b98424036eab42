/** The OpenAPI 3.1 document, made from the routes and the schemas they check. */
import { z } from 'zod';
import { ERRORS } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { resetBody, stepBody } from '../http/control-routes.ts';
import { forkBody, graderBody } from '../http/trainer-routes.ts';
import { type JsonSchema, RESULT_PROPERTIES } from '../wire/wire-schemas.ts';
import { DESCRIPTIONS, type Description } from './openapi-descriptions.ts';

export interface RouteName {
  readonly method: 'GET' | 'POST';
  /** With parameters as `:name`. */
  readonly path: string;
}

export interface Operation {
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly description: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>>; readonly securitySchemes?: unknown };
  readonly security?: readonly unknown[];
}

export function openApiDocument(context: ServerContext, routes: readonly RouteName[]): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const { method, path } of routes) {
    const template = path.replace(/:(\w+)/g, '{$1}');
    const description = DESCRIPTIONS[`${method} ${path}`];
    if (description === undefined) continue;
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation(template, description) };
  }
  const secured = context.token !== undefined;
  return {
    openapi: '3.1.0',
    // The version of OpenEnv's HTTP profile, by which its validator knows the server; the package's is in /metadata.
    info: { title: 'OpenEnv Environment HTTP API', description: context.about.description, version: '1.0.0' },
    paths,
    components: {
      schemas: schemasOf(context),
      ...(secured && { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } }),
    },
    ...(secured && { security: [{ bearer: [] }] }),
  };
}

function operation(
  template: string,
  { summary, description, query, headers, body, answer, errors }: Description,
): Operation {
  const parameters = [
    ...[...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter('path', name!, true)),
    ...(query ?? []).map((name) => parameter('query', name, false)),
    ...(headers ?? []).map((name) => parameter('header', name, false)),
  ];
  return {
    summary,
    ...(description !== undefined && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: { required: body.required, content: { 'application/json': { schema: reference(body.schema) } } },
    }),
    responses: { 200: { description: 'OK', content: contentOf(answer) }, ...errorResponses(errors ?? []) },
  };
}

function contentOf(answer: Description['answer']): unknown {
  switch (answer) {
    case 'page':
      return { 'text/html': { schema: { type: 'string' } } };
    case 'events':
      return { 'text/event-stream': { schema: { type: 'string' } } };
    case 'text':
      return { 'text/plain': { schema: { type: 'string' } } };
    default:
      return { 'application/json': { schema: answer === 'object' ? { type: 'object' } : reference(answer) } };
  }
}

/** Codes that share a status share a response. */
function errorResponses(codes: NonNullable<Description['errors']>): Record<string, unknown> {
  const responses: Record<string, { description: string; content: unknown }> = {};
  for (const code of codes) {
    const { status, what } = ERRORS[code];
    const said = `\`${code}\`: ${what}`;
    const before = responses[status]?.description;
    const content = { 'application/json': { schema: reference('Error') } };
    responses[status] = { description: before === undefined ? said : `${before} ${said}`, content };
  }
  return responses;
}

function schemasOf({ wire }: ServerContext): Record<string, JsonSchema> {
  return {
    Action: wire.action,
    Observation: wire.observation,
    State: wire.state,
    ResetOptions: wire.reset,
    ResetRequest: { allOf: [wire.reset, bodySchema(resetBody)] },
    StepRequest: withAction(bodySchema(stepBody), wire.action),
    ForkRequest: bodySchema(forkBody),
    GraderRequest: bodySchema(graderBody),
    Result: {
      type: 'object',
      properties: { observation: wire.observation, ...RESULT_PROPERTIES },
      required: ['observation', 'reward', 'done', 'metadata'],
    },
    Grade: {
      type: 'object',
      properties: {
        score: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
        score_breakdown: { type: 'object' },
      },
      required: ['score', 'score_breakdown'],
    },
    Error: {
      type: 'object',
      properties: {
        detail: {
          description: 'A sentence, or with 422 a list of problems.',
          anyOf: [{ type: 'string' }, { type: 'array' }],
        },
        code: { type: 'string', enum: Object.keys(ERRORS) },
      },
      required: ['detail'],
    },
  };
}

function bodySchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function withAction(step: JsonSchema, action: JsonSchema): JsonSchema {
  return { ...step, properties: { ...(step.properties as JsonSchema), action } };
}

function parameter(where: string, name: string, required: boolean): unknown {
  return { name, in: where, required, schema: { type: 'string' } };
}

function reference(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}
