/** What each route does, in a sentence; the OpenAPI document and the docs page are made from it. */
import type { ErrorCode } from '../../errors.ts';

export interface Description {
  readonly summary: string;
  readonly description?: string;
  readonly query?: readonly string[];
  readonly headers?: readonly string[];
  readonly body?: { readonly required: boolean; readonly schema: string };
  /** A schema's name, or the kind of the answer. */
  readonly answer: 'page' | 'text' | 'events' | 'object' | 'Result' | 'State' | 'Grade';
  readonly errors?: readonly ErrorCode[];
}

const SESSION_HEADERS = ['X-Session-Id'];

/** By verb and path as app.ts has them. */
export const DESCRIPTIONS: Readonly<Record<string, Description>> = {
  'GET /': { summary: 'A page that says how to connect.', answer: 'page' },
  'GET /web': { summary: 'The same page.', answer: 'page' },
  'GET /web/': { summary: 'The same page.', answer: 'page' },
  'GET /health': { summary: 'Whether the server serves.', answer: 'object' },
  'GET /metadata': { summary: 'Name, description, version, README, limits.', answer: 'object' },
  'GET /schema': { summary: 'JSON Schemas of action, observation, state and reset.', answer: 'object' },
  'GET /tasks': {
    summary: 'The tasks that pass the filters.',
    description:
      '`limit` is 100 unless given and has no upper bound; `invalid=1` lists the folders that were left out instead.',
    query: ['suite', 'difficulty', 'split', 'tags', 'limit', 'offset', 'invalid'],
    answer: 'object',
    errors: ['invalid_request'],
  },
  'GET /tasks/:id': {
    summary: 'One task with its description and its program.',
    answer: 'object',
    errors: ['unknown_task'],
  },
  'GET /episodes/:id/trajectory': {
    summary: 'Everything that happened in an episode.',
    description: 'Finished episodes are kept for a while; in production mode unfinished ones are closed.',
    answer: 'object',
    errors: ['unknown_episode', 'not_available'],
  },
  'GET /metrics': { summary: "Sessions, steps and the sandbox in Prometheus' text format.", answer: 'text' },
  'GET /openapi.json': { summary: 'This document.', answer: 'object' },
  'GET /docs': { summary: 'This document as a page.', answer: 'page' },
  'POST /mcp': { summary: 'JSON-RPC; always answers 200.', answer: 'object' },
  'POST /reset': {
    summary: 'Starts an episode.',
    description:
      'The answer names its session in the header X-Session-Id. A reset that brings one starts the next episode in that session.',
    headers: SESSION_HEADERS,
    body: { required: false, schema: 'ResetRequest' },
    answer: 'Result',
    errors: [
      'invalid_request',
      'unknown_task',
      'no_task_matches',
      'unknown_session',
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
    errors: [
      'invalid_action',
      'invalid_request',
      'no_episode',
      'episode_over',
      'session_needed',
      'unknown_session',
      'sandbox_unavailable',
      'queue_full',
    ],
  },
  'GET /state': {
    summary: 'The state of the episode; before the first reset, that of none.',
    query: ['session_id'],
    headers: SESSION_HEADERS,
    answer: 'State',
    errors: ['session_needed', 'unknown_session'],
  },
  'POST /fork': {
    summary: 'A second session whose episode stands where this one does.',
    description: 'Names the episode by its session or by the episode_id that the server drew.',
    headers: SESSION_HEADERS,
    body: { required: false, schema: 'ForkRequest' },
    answer: 'Result',
    errors: ['no_episode', 'session_needed', 'unknown_session', 'unknown_episode', 'at_capacity'],
  },
  'POST /grader': {
    summary: 'The score of a source without an episode, strictly between 0 and 1.',
    body: { required: true, schema: 'GraderRequest' },
    answer: 'Grade',
    errors: ['invalid_request', 'unknown_task', 'sandbox_unavailable', 'queue_full'],
  },
  'GET /episodes': {
    summary: 'The episodes that are being played, the liveliest first.',
    query: ['limit', 'offset'],
    answer: 'object',
    errors: ['invalid_request'],
  },
  'GET /episodes/:id/watch': {
    summary: 'An episode as it is played, as server-sent events.',
    description:
      'Event `standing` comes first and holds a Result, then a `step` for each action (a Result with its `action`), then `end`. The id of an event is the step count; a slow reader misses steps.',
    answer: 'events',
    errors: ['unknown_episode', 'at_capacity'],
  },
};
