/** The catalogue of errors: stable code, HTTP status, sentence. `docs/errors.md` is made from it. */

export const ERRORS = {
  invalid_action: { status: 422, what: 'The action does not have the form of any action.' },
  invalid_request: { status: 422, what: 'The request does not have the form that the route takes.' },
  unknown_task: { status: 404, what: 'No task has that id; the nearest ids are named.' },
  no_task_matches: { status: 404, what: 'No task passes the filters of the reset.' },
  unknown_session: { status: 404, what: 'No session has that id, or it has expired.' },
  unknown_episode: { status: 404, what: 'No episode has that id.' },
  unknown_environment: { status: 404, what: 'The server plays no environment of that name.' },
  index_out_of_range: { status: 400, what: 'The split has no task of that index.' },
  no_episode: { status: 409, what: 'A step or a state was asked for before a reset.' },
  episode_over: { status: 409, what: 'The episode has ended; reset starts another.' },
  session_needed: { status: 409, what: 'A step came without a session id where it cannot be guessed.' },
  unauthorized: { status: 401, what: 'The bearer token is missing or wrong.' },
  request_id_reused: { status: 409, what: 'The request_id stood for another request of this episode.' },
  not_available: { status: 403, what: 'The route, or the frame, is closed in this mode.' },
  body_too_large: { status: 413, what: 'The body is over the limit.' },
  rate_limited: { status: 429, what: 'The client sends more than it may.' },
  at_capacity: { status: 503, what: 'Every session slot is taken.' },
  shutting_down: { status: 503, what: 'The server is stopping and takes no new work.' },
  queue_full: { status: 503, what: 'Too many test runs are waiting.' },
  sandbox_unavailable: { status: 503, what: 'No verdict could be had; the step cost nothing and can be repeated.' },
  broken_task: { status: 500, what: "The task's own suite cannot be run." },
} as const satisfies Record<string, { status: number; what: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** An error that a client can act on. Its message says what was expected, what came, and what to do. */
export class TraceFixError extends Error {
  override readonly name = 'TraceFixError';
  readonly code: ErrorCode;
  /** Validation problems in the shape of OpenEnv's 422 answers, when there are any. */
  readonly details: readonly Readonly<Record<string, unknown>>[];
  /** Seconds after which the request is worth repeating, when it is known. */
  readonly retryAfterS: number | undefined;
  constructor(
    code: ErrorCode,
    message: string,
    details: readonly Readonly<Record<string, unknown>>[] = [],
    retryAfterS?: number,
  ) {
    super(message);
    this.code = code;
    this.details = details;
    this.retryAfterS = retryAfterS;
  }
}
