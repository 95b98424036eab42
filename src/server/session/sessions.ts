/** Every live session: slots, look-up, idle expiry. */
import { TraceFixError } from '../../errors.ts';
import type { Client } from '../operations/client.ts';
import { Session, type SessionKind } from './session.ts';

export interface SessionsOptions {
  readonly maxSessions: number;
  readonly maxPerClient: number;
  readonly idleTimeoutMs: number;
  /** Called once for each session that ends, for whatever reason. */
  readonly onEnd: (session: Session) => void;
}

export class Sessions {
  readonly #options: SessionsOptions;
  readonly #live = new Map<string, Session>();
  readonly #countByAddress = new Map<string, number>();
  readonly #httpBySender = new Map<string, Set<Session>>();

  constructor(options: SessionsOptions) {
    this.#options = options;
  }

  get max(): number {
    return this.#options.maxSessions;
  }

  get size(): number {
    return this.#live.size;
  }

  get maxPerClient(): number {
    return this.#options.maxPerClient;
  }

  count(kind: SessionKind): number {
    let count = 0;
    for (const session of this.#live.values()) if (session.kind === kind) count += 1;
    return count;
  }

  countOf({ address }: Client): number {
    return this.#countByAddress.get(address) ?? 0;
  }

  all(): Session[] {
    return [...this.#live.values()];
  }

  /**
   * Takes a slot. `onExpire` is told when the session is ended from here.
   * @throws {TraceFixError} `at_capacity`, `client_limit`
   */
  open(kind: SessionKind, client: Client, onExpire?: () => void): Session {
    this.#requireShare(client);
    if (this.#live.size >= this.max) this.#evictFinished();
    if (this.#live.size >= this.max) {
      throw new TraceFixError(
        'at_capacity',
        `Server at capacity: ${this.size}/${this.max} sessions active. Cannot accept new connections.`,
      );
    }
    const session = new Session(kind, client, Date.now(), onExpire);
    this.#live.set(session.id, session);
    this.#countByAddress.set(client.address, this.countOf(client) + 1);
    if (kind === 'http') this.#sentBy(client.sender).add(session);
    return session;
  }

  /**
   * A live session, for who may have it: an agent's own is none of the trainer's doors.
   * @throws {TraceFixError} `unknown_session`
   */
  get(id: string, asker: 'trainer' | 'agent'): Session {
    const session = this.#live.get(id);
    if (session === undefined || (asker === 'trainer' && session.agentOnly)) {
      throw new TraceFixError(
        'unknown_session',
        `Expected the id of a live session, got ${JSON.stringify(id.slice(0, 64))}; it may have expired. POST /reset or MCP's initialize opens another.`,
      );
    }
    return session;
  }

  /** The HTTP sessions that a step without an id may mean, oldest first. */
  ofSender(sender: string): readonly Session[] {
    return [...(this.#httpBySender.get(sender) ?? [])];
  }

  end(session: Session): void {
    if (!this.#live.delete(session.id)) return;
    const left = this.countOf(session.client) - 1;
    if (left === 0) this.#countByAddress.delete(session.client.address);
    else this.#countByAddress.set(session.client.address, left);
    const siblings = this.#httpBySender.get(session.client.sender);
    siblings?.delete(session);
    if (siblings?.size === 0) this.#httpBySender.delete(session.client.sender);
    session.close();
    this.#options.onEnd(session);
  }

  /** Ends what has been idle for too long; a session with a request running is not idle. */
  sweep(nowMs: number = Date.now()): void {
    for (const session of this.#live.values()) {
      if (session.busy || nowMs - session.lastActiveMs < this.#options.idleTimeoutMs) continue;
      session.expire();
      this.end(session);
    }
  }

  #requireShare(client: Client): void {
    const { maxPerClient } = this.#options;
    if (this.countOf(client) >= maxPerClient) this.#evictFinished(client.address);
    if (this.countOf(client) < maxPerClient) return;
    throw new TraceFixError(
      'client_limit',
      `Expected at most ${maxPerClient} sessions of one client, got another; end one with POST /close or close a socket, or reset in the session that is there by its id.`,
    );
  }

  /** A client without a socket never says goodbye, so a finished episode gives way to a new one when slots run out. */
  #evictFinished(address?: string): void {
    for (const session of this.#live.values()) {
      if (address !== undefined && session.client.address !== address) continue;
      if (session.held || session.busy || session.playing?.handle.done !== true) continue;
      this.end(session);
      return;
    }
  }

  #sentBy(sender: string): Set<Session> {
    const known = this.#httpBySender.get(sender);
    if (known !== undefined) return known;
    const fresh = new Set<Session>();
    this.#httpBySender.set(sender, fresh);
    return fresh;
  }
}
