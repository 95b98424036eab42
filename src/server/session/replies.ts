/** What a session answered to requests that carry a `request_id`: one that is sent again is answered again, not played again. */
import { createHash } from 'node:crypto';
import { TraceFixError } from '../../errors.ts';
import { toJson } from '../wire/json.ts';

/** Ids that are remembered, the latest of an episode. */
export const KEPT_IDS = 64;
/** Characters of answers that are remembered; the latest answer is kept whatever its length. */
const KEPT_CHARACTERS = 1024 * 1024;

interface Reply {
  readonly asked: string;
  readonly text: Promise<string>;
  /** 0 until it is answered. */
  length: number;
}

export class Replies {
  readonly #known = new Map<string, Reply>();

  has(id: string): boolean {
    return this.#known.has(id);
  }

  /**
   * Answers `id` as before, also while the first still runs; what is new is played. A failure is not remembered.
   * @throws {TraceFixError} `request_id_reused` when `id` asked for something else.
   */
  once(id: string, asked: string, play: () => Promise<string>): Promise<string> {
    const known = this.#known.get(id);
    if (known === undefined) return this.#first(id, asked, play);
    if (known.asked !== asked) throw reused(id);
    return known.text;
  }

  /** What has been asked by now, whether it is answered or still waits. */
  asked(): ReadonlyMap<string, object> {
    return new Map(this.#known);
  }

  /** Lets go of what was asked by then; what came later stays, under the same id as well. */
  forget(asked: ReadonlyMap<string, object>): void {
    for (const [id, reply] of asked) if (this.#known.get(id) === reply) this.#known.delete(id);
  }

  async #first(id: string, asked: string, play: () => Promise<string>): Promise<string> {
    const reply: Reply = { asked, text: play(), length: 0 };
    this.#known.set(id, reply);
    try {
      const text = await reply.text;
      reply.length = text.length;
      this.#forgetOldest();
      return text;
    } catch (error) {
      if (this.#known.get(id) === reply) this.#known.delete(id);
      throw error;
    }
  }

  #forgetOldest(): void {
    const answered = [...this.#known].filter(([, { length }]) => length > 0);
    let characters = answered.reduce((sum, [, { length }]) => sum + length, 0);
    let ids = answered.length;
    for (const [id, { length }] of answered) {
      if (ids === 1 || (ids <= KEPT_IDS && characters <= KEPT_CHARACTERS)) return;
      this.#known.delete(id);
      characters -= length;
      ids -= 1;
    }
  }
}

/** The same for requests that mean the same, whatever the order of their keys. */
export function fingerprint(kind: 'reset' | 'step', request: unknown): string {
  return createHash('sha256')
    .update(`${kind} ${toJson(sorted(request))}`)
    .digest('base64');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

function reused(id: string): TraceFixError {
  return new TraceFixError(
    'request_id_reused',
    `Expected the request that came with request_id ${JSON.stringify(id.slice(0, 64))} before, got another; give each request of an episode an id of its own.`,
  );
}
