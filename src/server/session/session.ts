/** A client's hold on one episode at a time, over a socket or over HTTP. */
import { randomUUID } from 'node:crypto';
import { TraceFixError } from '../../errors.ts';
import type { EpisodeHandle } from '../../gym/index.ts';
import type { Client } from '../operations/client.ts';
import type { Envelope } from './play.ts';
import type { Replies } from './replies.ts';

/** By the door it was opened at. */
export const SESSION_KINDS = ['socket', 'http', 'mcp'] as const;

export type SessionKind = (typeof SESSION_KINDS)[number];

export interface Playing {
  readonly handle: EpisodeHandle;
  /** The id is the client's own word: a label that anybody may guess. */
  readonly chosenId: boolean;
  /** What the latest reset or step answered. */
  readonly latest: Envelope;
}

/** As much of an id as tells sessions or episodes apart, and opens none. */
export const SHORT_ID = 8;

/** Requests of one session that may wait for each other; a socket is read no faster than it is answered. */
export const MAX_WAITING = 64;

export class Session {
  /** Unguessable; whoever knows it plays the session. */
  readonly id = randomUUID();
  readonly kind: SessionKind;
  readonly client: Client;
  playing: Playing | undefined;
  /** Made for the first request with an id. */
  replies: Replies | undefined;
  lastActiveMs: number;
  closed = false;
  /** An agent's own: only the MCP doors play it, or the agent could reset and fork. */
  agentOnly = false;
  /** To be ended as soon as no socket holds it. */
  closing = false;
  #running = 0;
  #tail: Promise<unknown> = Promise.resolve();
  #abort: AbortController | undefined;
  #onExpire: (() => void) | undefined;

  constructor(kind: SessionKind, client: Client, nowMs: number, onExpire?: () => void) {
    this.kind = kind;
    this.client = client;
    this.lastActiveMs = nowMs;
    this.#onExpire = onExpire;
  }

  /** For logs: the whole id would open the session. */
  get shortId(): string {
    return this.id.slice(0, SHORT_ID);
  }

  /** Whether a socket holds it: its end is then told there, and it gives way to nobody. */
  get held(): boolean {
    return this.#onExpire !== undefined;
  }

  /** A socket takes hold of a session that was opened without one. */
  hold(onExpire: () => void): void {
    this.#onExpire = onExpire;
  }

  release(): void {
    this.#onExpire = undefined;
  }

  get busy(): boolean {
    return this.#running > 0;
  }

  /**
   * Runs `work` after everything that was asked for before it. Its signal fires when the session ends.
   * @throws {TraceFixError} `queue_full`
   */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#running >= MAX_WAITING) throw queueFull();
    this.#abort ??= new AbortController();
    const { signal } = this.#abort;
    this.#running += 1;
    const result = this.#tail
      .then(() => work(signal))
      .finally(() => {
        this.#running -= 1;
        this.lastActiveMs = Date.now();
      });
    // The next request runs whatever became of this one; its asker hears of the failure.
    this.#tail = result.catch(() => undefined);
    return result;
  }

  /** Runs `work` that begins an episode: the ids of requests that were asked for before it then mean nothing any more. */
  async runReset<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const asked = this.replies?.asked();
    const result = await this.run(work);
    if (asked !== undefined) this.replies?.forget(asked);
    return result;
  }

  /** Stops what runs and lets the episode go. */
  close(): void {
    this.closed = true;
    this.#abort?.abort();
  }

  /** Told when the session has been idle for too long, or the server stops. */
  expire(): void {
    this.#onExpire?.();
  }
}

function queueFull(): TraceFixError {
  return new TraceFixError(
    'queue_full',
    `Expected at most ${MAX_WAITING} requests waiting in one session, got another; wait for their answers first.`,
  );
}
