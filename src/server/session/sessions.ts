/** The live sessions of one game: look-up, idle expiry. */
import { TraceFixError } from '../../errors.ts';
import type { Client } from '../operations/client.ts';
import { Session, type SessionKind } from './session.ts';
import type { Slots } from './slots.ts';

export interface SessionsOptions {
  /** Those of every game on the server. */
  readonly slots: Slots;
  readonly idleTimeoutMs: number;
  /** Called once for each session that ends, for whatever reason. */
  readonly onEnd: (session: Session) => void;
}

export class Sessions {
  readonly #options: SessionsOptions;
  readonly #live = new Map<string, Session>();
  readonly #httpBySender = new Map<string, Set<Session>>();

  constructor(options: SessionsOptions) {
    this.#options = options;
  }

  count(kind: SessionKind): number {
    let count = 0;
    for (const session of this.#live.values()) if (session.kind === kind) count += 1;
    return count;
  }

  all(): Session[] {
    return [...this.#live.values()];
  }

  /**
   * Takes a slot. `onExpire` is told when the session is ended from here.
   * @throws {TraceFixError} `at_capacity`, `client_limit`
   */
  open(kind: SessionKind, client: Client, onExpire?: () => void): Session {
    const { slots } = this.#options;
    slots.require(client);
    const session = new Session(kind, client, Date.now(), onExpire);
    this.#live.set(session.id, session);
    slots.take(session, this);
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
        `Expected the id of a live session, got ${JSON.stringify(id.slice(0, 64))}; it may have expired, or be of another game. POST /reset or MCP's initialize opens another.`,
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
    this.#options.slots.giveBack(session);
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

  #sentBy(sender: string): Set<Session> {
    const known = this.#httpBySender.get(sender);
    if (known !== undefined) return known;
    const fresh = new Set<Session>();
    this.#httpBySender.set(sender, fresh);
    return fresh;
  }
}
