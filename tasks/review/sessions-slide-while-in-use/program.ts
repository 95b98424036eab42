export interface Options {
  /** Makes ids that nobody can guess. */
  readonly newId: () => string;
  readonly idleMs?: number;
  readonly maxMs?: number;
  readonly perUser?: number;
  readonly now?: () => number;
}

interface Session {
  readonly id: string;
  readonly user: string;
  readonly openedAt: number;
  expiresAt: number;
}

const MINUTE = 60_000;

/** Sessions of signed-in users, in memory. Times are in milliseconds. */
export class SessionBook {
  readonly #sessions = new Map<string, Session>();
  readonly #idleMs: number;
  readonly #maxMs: number;
  readonly #perUser: number;
  readonly #now: () => number;
  readonly #newId: () => string;

  constructor({ idleMs = 30 * MINUTE, maxMs = 720 * MINUTE, perUser = 3, now = Date.now, newId }: Options) {
    this.#idleMs = idleMs;
    this.#maxMs = maxMs;
    this.#perUser = perUser;
    this.#now = now;
    this.#newId = newId;
  }

  open(user: string): string {
    const [oldest, ...others] = this.sessionsOf(user);
    if (oldest !== undefined && others.length + 1 >= this.#perUser) this.close(oldest);
    const id = this.#newId();
    const openedAt = this.#now();
    this.#sessions.set(id, { id, user, openedAt, expiresAt: this.#expiryOf(openedAt) });
    return id;
  }

  /** The user of a live session, which thereby lives on; null when there is none. */
  touch(id: string): string | null {
    const session = this.#live(id);
    if (session === undefined) return null;
    session.expiresAt = this.#expiryOf(session.openedAt);
    return session.user;
  }

  /** What is left of a session, without prolonging it. */
  remainingMs(id: string): number {
    const session = this.#live(id);
    return session === undefined ? 0 : session.expiresAt - this.#now();
  }

  close(id: string): boolean {
    const wasLive = this.#live(id) !== undefined;
    this.#sessions.delete(id);
    return wasLive;
  }

  sessionsOf(user: string): string[] {
    const live = [...this.#sessions.values()].filter((session) => !this.#isOver(session));
    return live.filter((session) => session.user === user).map(({ id }) => id);
  }

  /** Forgets what is over; to be called now and then. */
  sweep(): number {
    const over = [...this.#sessions.values()].filter((session) => this.#isOver(session));
    for (const { id } of over) this.#sessions.delete(id);
    return over.length;
  }

  #expiryOf(openedAt: number): number {
    const idleEnd = this.#now() + this.#idleMs;
    const hardEnd = Math.max(openedAt, this.#now()) + this.#maxMs;
    return Math.min(idleEnd, hardEnd);
  }

  #isOver({ expiresAt }: Session): boolean {
    return this.#now() > expiresAt;
  }

  #live(id: string): Session | undefined {
    const session = this.#sessions.get(id);
    return session !== undefined && !this.#isOver(session) ? session : undefined;
  }
}
