/** What happens on a server, counted for Prometheus. Label values are our own words: no client can add a series. */
import { ERRORS, type ErrorCode } from '../../errors.ts';
import type { AnyGame, Run } from '../../gym/index.ts';
import { DIFFICULTIES } from '../../task/index.ts';
import type { Instruments } from './instruments.ts';

const VERBS = new Set(['GET', 'POST', 'DELETE']);

export type End = 'terminated' | 'truncated' | 'abandoned';

/** Those of one game; `other` stands for an action that it does not have. */
export class Metrics {
  readonly #of: Instruments;
  readonly #game: string;
  readonly #actions: ReadonlySet<string>;

  constructor(instruments: Instruments, { name, actions }: Pick<AnyGame, 'name' | 'actions'>) {
    this.#of = instruments;
    this.#game = name;
    this.#actions = new Set(actions.map((action) => action.name));
    const game = name;
    // A series that starts at zero can be watched before the first event.
    for (const difficulty of DIFFICULTIES) instruments.started.inc({ game, difficulty }, 0);
    for (const action of this.#actions) instruments.stepCount.inc({ game, action }, 0);
    for (const code of Object.keys(ERRORS)) instruments.refusals.inc({ code }, 0);
    instruments.suspected.inc({ game }, 0);
  }

  episodeStarted(difficulty: string): void {
    this.#of.started.inc({ game: this.#game, difficulty });
  }

  episodeFinished(end: End, difficulty: string, score?: number): void {
    this.#of.finished.inc({ game: this.#game, end, difficulty });
    if (score !== undefined) this.#of.scores.observe({ game: this.#game, difficulty }, score);
  }

  exploitSuspected(): void {
    this.#of.suspected.inc({ game: this.#game });
  }

  step(action: unknown, startMs: number): void {
    const name = typeof action === 'string' && this.#actions.has(action) ? action : 'other';
    this.#of.stepCount.inc({ game: this.#game, action: name });
    this.#of.steps.observe({ game: this.#game, action: name }, secondsSince(startMs));
  }

  /** One function for all episodes, since each of them holds it. */
  readonly onRun = ({ files, status, runMs, waitMs }: Run): void => {
    this.#of.verdicts.inc({ game: this.#game, status, files });
    this.#of.runs.observe({ game: this.#game, files }, runMs / 1000);
    this.#of.waits.observe({ game: this.#game }, waitMs / 1000);
  };

  request(method: string, route: string, status: number, startMs: number): void {
    const verb = VERBS.has(method) ? method : 'other';
    this.#of.requests.observe({ method: verb, route, status }, secondsSince(startMs));
  }

  /** `type` is a type of frame, or `invalid`. */
  frame(type: string, startMs: number): void {
    this.#of.frames.observe({ game: this.#game, type }, secondsSince(startMs));
  }

  socketClosed(reason: string): void {
    this.#of.closes.inc({ game: this.#game, reason });
  }

  /** `code` is of the catalogue, of `/ws`'s frames, or `internal`. */
  refused(code: ErrorCode | Lowercase<string>): void {
    this.#of.refusals.inc({ code });
  }
}

function secondsSince(startMs: number): number {
  return (performance.now() - startMs) / 1000;
}
