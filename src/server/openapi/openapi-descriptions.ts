/** What each route does, in a sentence; the OpenAPI document and the docs page are made from it. */
import type { z } from 'zod';
import type { ErrorCode } from '../../errors.ts';
import { stateQuery } from '../http/control-routes.ts';
import { taskQuery } from '../http/read-routes.ts';
import { episodesQuery } from '../http/watch-routes.ts';
import type { SchemaName } from './openapi-schemas.ts';

/** Answers that are no JSON, and their media types. */
export const TEXT_KINDS = {
  page: 'text/html',
  script: 'text/javascript',
  style: 'text/css',
  image: 'image/svg+xml',
  text: 'text/plain',
  events: 'text/event-stream',
} as const;

type TextKind = keyof typeof TEXT_KINDS;

export interface Description {
  readonly summary: string;
  readonly description?: string;
  /** Answered without the token. */
  readonly open?: boolean;
  /** A value for each parameter of the path that leads somewhere. */
  readonly examples?: Readonly<Record<string, string>>;
  readonly query?: z.ZodType;
  readonly headers?: readonly string[];
  readonly body?: { readonly required: boolean; readonly schema: SchemaName };
  /** A schema's name, or the kind of the answer. */
  readonly answer: SchemaName | TextKind | 'redirect' | 'nothing';
  /** What a success without a body means, beside the answer or in its place. */
  readonly silent?: { readonly status: 202 | 204; readonly when: string };
  /** Whether the answer names its session in a header. */
  readonly namesSession?: boolean;
  /** Besides those that every route may answer, and those of a body or a query that is not understood. */
  readonly errors?: readonly ErrorCode[];
}

const SESSION_HEADERS = ['X-Session-Id'];
const ENVIRONMENT = { env: 'tracefix' };

/** By verb and path as app.ts has them. */
export const DESCRIPTIONS: Readonly<Record<string, Description>> = {
  'GET /': { summary: 'A page to play by hand, to watch, and to read how to connect.', open: true, answer: 'page' },
  'GET /web': { summary: 'The same page.', open: true, answer: 'page' },
  'GET /web/': { summary: 'The same page.', open: true, answer: 'page' },
  'GET /page/app.js': { summary: "The page's script.", open: true, answer: 'script' },
  'GET /page/app.css': { summary: "The page's style sheet.", open: true, answer: 'style' },
  'GET /page/icon.svg': { summary: "The page's icon.", open: true, answer: 'image' },
  'GET /health': { summary: 'Whether the server serves.', open: true, answer: 'Health' },
  'GET /ready': {
    summary: 'Whether clients should be sent here: a sandbox host is up and the server is not stopping.',
    open: true,
    answer: 'Ready',
    errors: ['sandbox_unavailable', 'shutting_down'],
  },
  'GET /metadata': { summary: 'Name, description, version, README, limits.', answer: 'Metadata' },
  'GET /schema': { summary: 'JSON Schemas of action, observation, state and reset.', answer: 'Schemas' },
  'GET /tasks': {
    summary: 'The tasks that pass the filters.',
    description:
      '`limit` is 100 unless given and has no upper bound; `invalid=1` lists the folders that were left out instead.',
    query: taskQuery,
    answer: 'TaskPage',
  },
  'GET /tasks/:id': {
    summary: 'One task with its description and, where it gives nothing away, its program.',
    examples: { id: 'invoice-tax-off-by-a-cent' },
    answer: 'TaskDetail',
    errors: ['unknown_task'],
  },
  'GET /episodes/:id/trajectory': {
    summary: 'Everything that happened in an episode.',
    description: 'Finished episodes are kept for a while; in production mode unfinished ones are closed.',
    answer: 'Trajectory',
    errors: ['unknown_episode', 'not_available'],
  },
  'GET /metrics': { summary: "Sessions, steps and the sandbox in Prometheus' text format.", answer: 'text' },
  'GET /openapi.json': { summary: 'This document.', answer: 'Anything' },
  'GET /docs': { summary: 'This document as a page.', answer: 'page' },
  'GET /redoc': { summary: 'Leads to /docs.', answer: 'redirect' },
  'POST /mcp': {
    summary: 'MCP over JSON-RPC.',
    description:
      'Answers 200 whatever the body. `initialize` opens a session, named in the header Mcp-Session-Id; its episode is chosen by the query, which takes what a reset takes, and told in the words of tools unless that says `prompt=json`.',
    headers: ['Mcp-Session-Id'],
    answer: 'Anything',
    silent: { status: 202, when: 'A notification.' },
    errors: ['unknown_session', 'foreign_origin', 'body_too_large'],
  },
  'DELETE /mcp': {
    summary: 'Ends an MCP session.',
    headers: ['Mcp-Session-Id'],
    answer: 'nothing',
    silent: { status: 204, when: 'The session has ended.' },
    errors: ['unknown_session', 'session_needed', 'foreign_origin'],
  },
  'GET /list_environments': { summary: 'The one environment that is played here.', answer: 'Environments' },
  'GET /:env/splits': {
    summary: 'The splits of the tasks.',
    description: 'The name of the environment is read without regard to case, here and below.',
    answer: 'Splits',
    examples: ENVIRONMENT,
    errors: ['unknown_environment'],
  },
  'POST /:env/tasks': {
    summary: 'The tasks of a split, in the order of their index.',
    body: { required: true, schema: 'SplitRequest' },
    answer: 'SplitTasks',
    examples: ENVIRONMENT,
    errors: ['unknown_environment'],
  },
  'POST /:env/num_tasks': {
    summary: 'How many tasks a split has.',
    body: { required: true, schema: 'SplitRequest' },
    answer: 'TaskCount',
    examples: ENVIRONMENT,
    errors: ['unknown_environment'],
  },
  'POST /:env/task': {
    summary: 'The task that reset(split=, index=) plays.',
    body: { required: true, schema: 'TaskRequest' },
    answer: 'IndexedTask',
    examples: ENVIRONMENT,
    errors: ['unknown_environment', 'index_out_of_range'],
  },
  'POST /:env/task_range': {
    summary: 'The tasks from start up to but not including stop.',
    body: { required: true, schema: 'TaskRangeRequest' },
    answer: 'TaskRange',
    examples: ENVIRONMENT,
    errors: ['unknown_environment'],
  },
  'GET /web/metadata': { summary: 'The same as /metadata.', answer: 'Metadata' },
  'POST /web/reset': {
    summary: 'Starts the episode that all visitors share.',
    body: { required: false, schema: 'ResetOptions' },
    answer: 'Result',
    errors: ['unknown_task', 'no_task_matches', 'at_capacity', 'sandbox_unavailable', 'queue_full', 'broken_task'],
  },
  'POST /web/step': {
    summary: 'Takes one action in the episode that all visitors share.',
    body: { required: true, schema: 'WebStepRequest' },
    answer: 'Result',
    errors: ['invalid_action', 'no_episode', 'episode_over', 'sandbox_unavailable', 'queue_full'],
  },
  'GET /web/state': {
    summary: 'The state of the episode that all visitors share.',
    answer: 'State',
    errors: ['no_episode'],
  },
  'POST /reset': {
    summary: 'Starts an episode.',
    description:
      'The answer names its session in the header X-Session-Id. A reset that brings one starts the next episode in that session.',
    headers: SESSION_HEADERS,
    body: { required: false, schema: 'ResetRequest' },
    answer: 'Result',
    namesSession: true,
    errors: [
      'unknown_task',
      'no_task_matches',
      'unknown_session',
      'request_id_reused',
      'at_capacity',
      'sandbox_unavailable',
      'queue_full',
      'broken_task',
    ],
  },
  'POST /step': {
    summary: 'Takes one action.',
    description:
      'The session is named by the header or by session_id; without either, the only live session of the same address is meant.',
    headers: SESSION_HEADERS,
    body: { required: true, schema: 'StepRequest' },
    answer: 'Result',
    namesSession: true,
    errors: [
      'invalid_action',
      'no_episode',
      'episode_over',
      'session_needed',
      'unknown_session',
      'request_id_reused',
      'sandbox_unavailable',
      'timed_out',
      'queue_full',
    ],
  },
  'GET /state': {
    summary: 'The state of the episode; before the first reset, that of none.',
    query: stateQuery,
    headers: SESSION_HEADERS,
    answer: 'State',
    errors: ['session_needed', 'unknown_session'],
  },
  'POST /close': {
    summary: 'Ends a session: its slot is free, and what runs in it is stopped.',
    description:
      'The session is named as for a step, or guessed. One that a socket holds ends with its socket; the answer then says `closing`.',
    headers: SESSION_HEADERS,
    body: { required: false, schema: 'CloseRequest' },
    answer: 'Closed',
    errors: ['session_needed', 'unknown_session'],
  },
  'POST /fork': {
    summary: 'A second session whose episode stands where this one does.',
    description: 'Names the episode by its session or by the episode_id that the server drew.',
    headers: SESSION_HEADERS,
    body: { required: false, schema: 'ForkRequest' },
    answer: 'Fork',
    namesSession: true,
    errors: ['no_episode', 'session_needed', 'unknown_session', 'unknown_episode', 'at_capacity'],
  },
  'POST /grader': {
    summary: 'The score of a source without an episode, strictly between 0 and 1.',
    body: { required: true, schema: 'GraderRequest' },
    answer: 'Grade',
    errors: ['unknown_task', 'broken_task', 'sandbox_unavailable', 'queue_full'],
  },
  'GET /episodes': {
    summary: 'The episodes that are being played, the liveliest first.',
    query: episodesQuery,
    answer: 'EpisodePage',
  },
  'GET /episodes/:id/watch': {
    summary: 'An episode as it is played, as server-sent events.',
    description:
      'Event `standing` comes first and holds a Result, then a `step` for each action (a Result with its `action`), then `end`. The id of an event is the step count; a slow reader misses steps.',
    answer: 'events',
    errors: ['unknown_episode', 'at_capacity'],
  },
};
