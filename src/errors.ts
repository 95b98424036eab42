/** The catalogue of errors: stable code, HTTP status, sentence, remedy. `docs/errors.md` is made from it. */

interface CatalogueEntry {
  readonly status: number;
  readonly what: string;
  /** What the client is to do about it. */
  readonly remedy: string;
}

export const ERRORS = {
  invalid_action: {
    status: 422,
    what: 'The action does not have the form of any action.',
    remedy: 'Send one of the actions that GET /schema describes; the listed problems say where this one differs.',
  },
  invalid_request: {
    status: 422,
    what: 'The request does not have the form that the route takes.',
    remedy: 'Mend what the listed problems name; GET /docs shows what the route takes.',
  },
  unknown_task: {
    status: 404,
    what: 'No task has that id; the nearest ids are named.',
    remedy: 'Take an id that GET /tasks lists.',
  },
  no_task_matches: {
    status: 404,
    what: 'No task passes the filters of the reset.',
    remedy: 'Drop a filter, or see with GET /tasks what there is.',
  },
  unknown_session: {
    status: 404,
    what: 'No session has that id, or it has expired.',
    remedy: 'Open another with POST /reset, and use the id that it answers.',
  },
  unknown_episode: {
    status: 404,
    what: 'No episode has that id.',
    remedy: 'Ask while it is played or soon after; only the latest finished episodes are kept.',
  },
  unknown_environment: {
    status: 404,
    what: 'The server plays no environment of that name.',
    remedy: 'Take a name that GET /list_environments answers.',
  },
  index_out_of_range: {
    status: 400,
    what: 'The split has no task of that index.',
    remedy: 'Ask how many tasks the split has, and stay below that.',
  },
  no_episode: {
    status: 409,
    what: 'A step or a state was asked for before a reset.',
    remedy: 'Reset first.',
  },
  episode_over: {
    status: 409,
    what: 'The episode has ended; reset starts another.',
    remedy: 'Reset, and stop stepping when an answer says done.',
  },
  session_needed: {
    status: 409,
    what: 'A step came without a session id where it cannot be guessed.',
    remedy: 'Send the X-Session-Id that POST /reset answered, as that header or as session_id.',
  },
  unauthorized: {
    status: 401,
    what: 'The bearer token is missing or wrong.',
    remedy: "Send Authorization: Bearer <token> with the server's token.",
  },
  foreign_origin: {
    status: 403,
    what: "A browser sent the request for a page that is not the server's own.",
    remedy: 'Have the operator name the origin of the page with --cors.',
  },
  request_id_reused: {
    status: 409,
    what: 'The request_id stood for another request of this episode.',
    remedy: 'Draw a new request_id for each new request; send the old one only to repeat the same.',
  },
  not_available: {
    status: 403,
    what: 'The route, or the frame, is closed in this mode.',
    remedy: 'Ask a server in simulation mode, or wait until the episode is over.',
  },
  body_too_large: {
    status: 413,
    what: 'The body is over the limit.',
    remedy: 'Send less, or have the operator raise --body-limit.',
  },
  rate_limited: {
    status: 429,
    what: 'The client sends more than it may.',
    remedy: 'Wait the seconds that Retry-After names, and send more slowly.',
  },
  client_limit: {
    status: 429,
    what: 'The client holds more sessions, or has more requests running, than it may.',
    remedy:
      'End a session with POST /close or close a socket, or reset in a session by its id; or wait for an answer. Then ask again.',
  },
  at_capacity: {
    status: 503,
    what: 'Every session slot is taken.',
    remedy: 'Ask again later, or have the operator raise --max-sessions.',
  },
  shutting_down: {
    status: 503,
    what: 'The server is stopping and takes no new work.',
    remedy: 'Connect again in a moment, and reset.',
  },
  queue_full: {
    status: 503,
    what: 'Too many test runs, or too many requests of one session, are waiting.',
    remedy: 'Repeat the request after a moment; it cost nothing.',
  },
  sandbox_unavailable: {
    status: 503,
    what: 'No verdict could be had; the step cost nothing and can be repeated.',
    remedy: 'Repeat the request after a moment.',
  },
  timed_out: {
    status: 504,
    what: 'The step took longer than its timeout_s; it was given up, cost nothing and can be repeated.',
    remedy: 'Repeat the request with a larger timeout_s, or with none.',
  },
  broken_task: {
    status: 500,
    what: "The task's own suite cannot be run.",
    remedy: 'Play another task; its author finds the reason with tracefix tasks check.',
  },
} as const satisfies Record<string, CatalogueEntry>;

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
