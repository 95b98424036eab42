/** What happens on a server, counted for Prometheus. Label values are our own words: no client can add a series. */
import { Counter, Histogram, Registry } from 'prom-client';
import { ERRORS, type ErrorCode } from '../../errors.ts';
import type { Run } from '../../gym/index.ts';
import { DIFFICULTIES } from '../../task/index.ts';

/** From a step that runs nothing to one that waits in a long queue. */
const SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const SCORES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 1];

const VERBS = new Set(['GET', 'POST', 'DELETE']);

export type End = 'terminated' | 'truncated' | 'abandoned';

/** One server's own: several servers of a process count apart. */
export class Metrics {
  readonly registry = new Registry();
  readonly #actions: ReadonlySet<string>;
  readonly #started = this.#counter('episodes_started_total', 'Episodes started, forks included.', ['difficulty']);
  readonly #finished = this.#counter(
    'episodes_finished_total',
    'Episodes that ended: by SUBMIT, by the step limit, or left by their client.',
    ['end', 'difficulty'],
  );
  readonly #scores = this.#histogram('episode_score', 'Scores of episodes that ended.', ['difficulty'], SCORES);
  readonly #suspected = this.#counter(
    'exploits_suspected_total',
    'Finished episodes whose program looks made for its tests.',
    [],
  );
  readonly #steps = this.#histogram('step_duration_seconds', 'Steps, from the request to its result.', ['action']);
  readonly #stepCount = this.#counter('steps_total', 'Steps taken.', ['action']);
  readonly #verdicts = this.#counter('verdicts_total', 'Verdicts of steps and of the grader.', ['status', 'files']);
  readonly #runs = this.#histogram('sandbox_run_duration_seconds', 'Runs on a host, for steps and the grader.', [
    'files',
  ]);
  readonly #waits = this.#histogram('sandbox_wait_seconds', 'What such a run waited for besides its own time.', []);
  readonly #requests = this.#histogram('http_request_duration_seconds', 'HTTP requests, by route pattern.', [
    'method',
    'route',
    'status',
  ]);
  readonly #frames = this.#histogram('socket_frame_duration_seconds', 'Frames, from their turn to their answer.', [
    'type',
  ]);
  readonly #closes = this.#counter('sockets_closed_total', 'Sockets that closed, by why.', ['reason']);
  readonly #refusals = this.#counter(
    'refusals_total',
    'Requests and frames that were refused or failed, by error code.',
    ['code'],
  );

  constructor(actions: readonly string[]) {
    this.#actions = new Set(actions);
    // A series that starts at zero can be watched before the first event.
    for (const difficulty of DIFFICULTIES) this.#started.inc({ difficulty }, 0);
    for (const action of actions) this.#stepCount.inc({ action }, 0);
    for (const code of Object.keys(ERRORS)) this.#refusals.inc({ code }, 0);
    this.#suspected.inc(0);
  }

  episodeStarted(difficulty: string): void {
    this.#started.inc({ difficulty });
  }

  episodeFinished(end: End, difficulty: string, score?: number): void {
    this.#finished.inc({ end, difficulty });
    if (score !== undefined) this.#scores.observe({ difficulty }, score);
  }

  exploitSuspected(): void {
    this.#suspected.inc();
  }

  step(action: unknown, startMs: number): void {
    const name = typeof action === 'string' && this.#actions.has(action) ? action : 'other';
    this.#stepCount.inc({ action: name });
    this.#steps.observe({ action: name }, secondsSince(startMs));
  }

  /** One function for all episodes, since each of them holds it. */
  readonly onRun = ({ files, status, runMs, waitMs }: Run): void => {
    this.#verdicts.inc({ status, files });
    this.#runs.observe({ files }, runMs / 1000);
    this.#waits.observe(waitMs / 1000);
  };

  request(method: string, route: string, status: number, startMs: number): void {
    const verb = VERBS.has(method) ? method : 'other';
    this.#requests.observe({ method: verb, route, status }, secondsSince(startMs));
  }

  /** `type` is a type of frame, or `invalid`. */
  frame(type: string, startMs: number): void {
    this.#frames.observe({ type }, secondsSince(startMs));
  }

  socketClosed(reason: string): void {
    this.#closes.inc({ reason });
  }

  /** `code` is of the catalogue, of `/ws`'s frames, or `internal`. */
  refused(code: ErrorCode | Lowercase<string>): void {
    this.#refusals.inc({ code });
  }

  #counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name: `tracefix_${name}`, help, labelNames, registers: [this.registry] });
  }

  #histogram<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: number[] = SECONDS,
  ): Histogram<Label> {
    return new Histogram({ name: `tracefix_${name}`, help, labelNames, buckets, registers: [this.registry] });
  }
}

function secondsSince(startMs: number): number {
  return (performance.now() - startMs) / 1000;
}
