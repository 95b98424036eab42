/** What the sessions of all games share: room for so many, and for so many of one client. */
import { TraceFixError } from '../../errors.ts';
import type { Client } from '../operations/client.ts';
import type { Session } from './session.ts';

/** Who ends a session that gives way. */
interface Holder {
  end(session: Session): void;
}

export class Slots {
  readonly max: number;
  readonly maxPerClient: number;
  readonly #taken = new Map<Session, Holder>();
  readonly #countByAddress = new Map<string, number>();

  constructor(max: number, maxPerClient: number) {
    this.max = max;
    this.maxPerClient = maxPerClient;
  }

  get size(): number {
    return this.#taken.size;
  }

  countOf({ address }: Client): number {
    return this.#countByAddress.get(address) ?? 0;
  }

  /** Makes room for one more of the client's. @throws {TraceFixError} `at_capacity`, `client_limit` */
  require(client: Client): void {
    if (this.countOf(client) >= this.maxPerClient) this.#evictFinished(client.address);
    if (this.countOf(client) >= this.maxPerClient) {
      throw new TraceFixError(
        'client_limit',
        `Expected at most ${this.maxPerClient} sessions of one client, got another; end one with POST /close or close a socket, or reset in the session that is there by its id.`,
      );
    }
    if (this.size >= this.max) this.#evictFinished();
    if (this.size < this.max) return;
    throw new TraceFixError(
      'at_capacity',
      `Server at capacity: ${this.size}/${this.max} sessions active. Cannot accept new connections.`,
    );
  }

  take(session: Session, holder: Holder): void {
    this.#taken.set(session, holder);
    this.#countByAddress.set(session.client.address, this.countOf(session.client) + 1);
  }

  giveBack(session: Session): void {
    if (!this.#taken.delete(session)) return;
    const left = this.countOf(session.client) - 1;
    if (left === 0) this.#countByAddress.delete(session.client.address);
    else this.#countByAddress.set(session.client.address, left);
  }

  /** A client without a socket never says goodbye, so a finished episode gives way to a new one when slots run out. */
  #evictFinished(address?: string): void {
    for (const [session, holder] of this.#taken) {
      if (address !== undefined && session.client.address !== address) continue;
      if (session.held || session.busy || session.playing?.handle.done !== true) continue;
      holder.end(session);
      return;
    }
  }
}
