export interface StoreOptions {
  readonly newId: () => string;
  readonly now: () => number;
  readonly idleSeconds?: number;
  readonly lifetimeSeconds?: number;
}

export interface SessionView {
  readonly id: string;
  readonly device: string;
  readonly lastUsed: number;
}

interface Session {
  readonly device: string;
  readonly number: number;
  readonly openedAt: number;
  lastUsed: number;
  user: string | null;
  elevatedUntil: number;
}

export class SessionStore {
  readonly #newId: () => string;
  readonly #now: () => number;
  readonly #idleSeconds: number;
  readonly #lifetimeSeconds: number;
  readonly #sessions = new Map<string, Session>();
  readonly #idsByUser = new Map<string | null, Set<string>>();
  #opened = 0;

  constructor({ newId, now, idleSeconds = 1800, lifetimeSeconds = 43200 }: StoreOptions) {
    this.#newId = newId;
    this.#now = now;
    this.#idleSeconds = idleSeconds;
    this.#lifetimeSeconds = lifetimeSeconds;
  }

  open(device: string): string {
    const id = this.#newId();
    const openedAt = this.#now();
    this.#opened += 1;
    this.#sessions.set(id, {
      device,
      number: this.#opened,
      openedAt,
      lastUsed: openedAt,
      user: null,
      elevatedUntil: 0,
    });
    return id;
  }

  login(id: string, user: string): string {
    const session = this.#known(id);
    if (session.user !== null && session.user !== user) {
      this.#close(id, session);
      return this.login(this.open(session.device), user);
    }
    session.elevatedUntil = 0;
    const fresh = this.#rekey(id, session);
    this.#assign(fresh, session, user);
    return fresh;
  }

  confirm(id: string, seconds = 300): string {
    const session = this.#known(id);
    if (session.user === null) throw new Error('Nobody is signed in');
    session.elevatedUntil = this.#now() + seconds;
    return this.#rekey(id, session);
  }

  isElevated(id: string): boolean {
    const session = this.#live(id);
    return session !== undefined && this.#now() < session.elevatedUntil;
  }

  touch(id: string): string | null | undefined {
    const session = this.#live(id);
    if (!session) return undefined;
    session.lastUsed = this.#now();
    return session.user;
  }

  logout(id: string): boolean {
    const session = this.#live(id);
    if (session) this.#close(id, session);
    return session !== undefined;
  }

  logoutEverywhere(user: string, exceptId?: string): number {
    const others = this.sessionsOf(user).filter(({ id }) => id !== exceptId);
    return others.filter(({ id }) => this.logout(id)).length;
  }

  sessionsOf(user: string): SessionView[] {
    const live: [string, Session][] = [];
    for (const id of [...this.#idsOf(user)]) {
      const session = this.#live(id);
      if (session) live.push([id, session]);
    }
    return live
      .sort(([, a], [, b]) => b.lastUsed - a.lastUsed || a.number - b.number)
      .map(([id, { device, lastUsed }]) => ({ id, device, lastUsed }));
  }

  #known(id: string): Session {
    const session = this.#live(id);
    if (!session) throw new Error('Unknown session');
    return session;
  }

  #live(id: string): Session | undefined {
    const session = this.#sessions.get(id);
    if (!session) return undefined;
    const { lastUsed, openedAt } = session;
    const endsAt = Math.min(lastUsed + this.#idleSeconds, openedAt + this.#lifetimeSeconds);
    if (this.#now() < endsAt) return session;
    this.#close(id, session);
    return undefined;
  }

  #rekey(id: string, session: Session): string {
    const fresh = this.#newId();
    session.lastUsed = this.#now();
    this.#sessions.delete(id);
    this.#sessions.set(fresh, session);
    this.#idsOf(session.user).delete(id);
    this.#idsOf(session.user).add(fresh);
    return fresh;
  }

  #assign(id: string, session: Session, user: string): void {
    this.#idsOf(session.user).delete(id);
    session.user = user;
    this.#idsOf(user).add(id);
  }

  #close(id: string, session: Session): void {
    this.#sessions.delete(id);
    this.#idsOf(session.user).delete(id);
  }

  #idsOf(user: string | null): Set<string> {
    const ids = this.#idsByUser.get(user) ?? new Set();
    this.#idsByUser.set(user, ids);
    return ids;
  }
}
