export interface Options {
  /** Makes ids that nobody can guess. */
  readonly newId: () => string;
  readonly maxMs?: number;
  readonly now?: () => number;
}

interface Session {
  readonly id: string;
  readonly user: string;
  readonly openedAt: number;
}

const MINUTE = 60_000;

/** Sessions of signed-in users, in memory. Times are in milliseconds. */
export class SessionBook {
  readonly #sessions = new Map<string, Session>();
  readonly #maxMs: number;
  readonly #now: () => number;
  readonly #newId: () => string;

  constructor({ maxMs = 720 * MINUTE, now = Date.now, newId }: Options) {
    this.#maxMs = maxMs;
    this.#now = now;
    this.#newId = newId;
  }

  open(user: string): string {
    const id = this.#newId();
    this.#sessions.set(id, { id, user, openedAt: this.#now() });
    return id;
  }

  userOf(id: string): string | null {
    const session = this.#sessions.get(id);
    if (session === undefined) return null;
    const ageMs = this.#now() - session.openedAt;
    return ageMs < this.#maxMs ? session.user : null;
  }

  close(id: string): boolean {
    return this.#sessions.delete(id);
  }
}
