export interface Delivery {
  id: string;
  body: string;
}

export type Answer = { ok: true; event: unknown } | { ok: false; reason: 'repeated' | 'unreadable' };
const MEMORY_MS = 10 * 60_000;

function readJson(text: string): { event: unknown } | null {
  try {
    return { event: JSON.parse(text) };
  } catch {
    return null;
  }
}

export class WebhookGate {
  readonly #now: () => number;
  readonly #accepted = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  get pending(): number {
    return this.#accepted.size;
  }

  check(delivery: Delivery): Answer {
    this.#forget();
    if (this.#accepted.has(delivery.id)) return { ok: false, reason: 'repeated' };
    const content = readJson(delivery.body);
    if (content === null) return { ok: false, reason: 'unreadable' };
    this.#accepted.set(delivery.id, this.#now());
    return { ok: true, event: content.event };
  }

  #forget(): void {
    for (const [id, since] of this.#accepted) {
      if (this.#now() - since > MEMORY_MS) this.#accepted.delete(id);
    }
  }
}
