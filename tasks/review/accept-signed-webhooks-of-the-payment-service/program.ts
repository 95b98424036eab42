export interface Delivery {
  id: string;
  signature: string;
  timestamp: string;
  body: string;
}

export type Reason = 'malformed' | 'expired' | 'unsigned' | 'repeated' | 'unreadable';
export type Answer = { ok: true; event: unknown } | { ok: false; reason: Reason };
export type Hmac = (secret: string, text: string) => string;

const TOLERANCE_MS = 5 * 60_000;
const MEMORY_MS = 10 * 60_000;

function isSame(given: string, expected: string): boolean {
  let difference = 0;
  for (let at = 0; at < given.length; at += 1) {
    difference |= given.charCodeAt(at) ^ expected.charCodeAt(at % expected.length);
  }
  return difference === 0;
}

function readJson(text: string): { event: unknown } | null {
  try {
    return { event: JSON.parse(text) };
  } catch {
    return null;
  }
}

export class WebhookGate {
  readonly #secrets: readonly string[];
  readonly #hmac: Hmac;
  readonly #now: () => number;
  readonly #accepted = new Map<string, number>();

  constructor(secrets: readonly string[], hmac: Hmac, now: () => number) {
    this.#secrets = secrets;
    this.#hmac = hmac;
    this.#now = now;
  }

  get pending(): number {
    return this.#accepted.size;
  }

  check(delivery: Delivery): Answer {
    this.#forget();
    const reason = this.#refusal(delivery);
    if (reason !== null) return { ok: false, reason };
    this.#accepted.set(delivery.id, this.#now());
    const content = readJson(delivery.body);
    if (content === null) return { ok: false, reason: 'unreadable' };
    return { ok: true, event: content.event };
  }

  #refusal({ id, signature, timestamp, body }: Delivery): Reason | null {
    if (!/^\d+$/.test(timestamp)) return 'malformed';
    if (this.#now() - Number(timestamp) * 1000 > TOLERANCE_MS) return 'expired';
    if (!this.#isSigned(signature, `${timestamp}.${body}`)) return 'unsigned';
    return this.#accepted.has(id) ? 'repeated' : null;
  }

  #isSigned(signature: string, text: string): boolean {
    const matches = this.#secrets.filter((secret) => isSame(signature, this.#hmac(secret, text)));
    return matches.length > 0;
  }

  #forget(): void {
    for (const [id, since] of this.#accepted) {
      if (this.#now() - since > MEMORY_MS) this.#accepted.delete(id);
    }
  }
}
