export interface Request {
  readonly remote: string;
  readonly forwarded?: string;
}

export interface Decision {
  readonly allowed: boolean;
  readonly remaining: number;
  readonly retryAfterMs: number;
}

export interface LimiterOptions {
  readonly limit: number;
  readonly windowMs: number;
  readonly now: () => number;
  readonly trusted?: readonly string[];
}

type Groups = readonly number[];

const GROUP_COUNT = 8;
const PREFIX_GROUPS = 4;
const MAPPED_PREFIX = '0:0:0:0:0:ffff';

function parseIPv4(text: string): Groups | null {
  const parts = text.split('.');
  const valid = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  return valid ? parts.map(Number) : null;
}

function parseGroups(text: string, mayEndInIPv4: boolean): Groups | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    const bytes = mayEndInIPv4 && i === parts.length - 1 ? parseIPv4(part) : null;
    if (bytes) {
      const [a = 0, b = 0, c = 0, d = 0] = bytes;
      groups.push(a * 256 + b, c * 256 + d);
    } else if (/^[\da-f]{1,4}$/i.test(part)) {
      groups.push(Number.parseInt(part, 16));
    } else {
      return null;
    }
  }
  return groups;
}

function parseIPv6(text: string): Groups | null {
  const [before = '', after, ...rest] = text.split('::');
  if (rest.length > 0) return null;
  const head = parseGroups(before, after === undefined);
  const tail = parseGroups(after ?? '', true);
  if (!head || !tail) return null;
  const zeros = GROUP_COUNT - head.length - tail.length;
  if (after === undefined ? zeros !== 0 : zeros < 1) return null;
  return [...head, ...Array<number>(zeros).fill(0), ...tail];
}

const hex = (groups: Groups): string => groups.map((group) => group.toString(16)).join(':');

export function networkOf(address: string): string | null {
  const bytes = parseIPv4(address);
  if (bytes) return bytes.join('.');
  const groups = parseIPv6(address);
  if (!groups) return null;
  if (hex(groups.slice(0, 6)) === MAPPED_PREFIX) {
    return groups.slice(6).map((group) => `${Math.floor(group / 256)}.${group % 256}`).join('.');
  }
  return `${hex(groups.slice(0, PREFIX_GROUPS))}::/64`;
}

export function clientOf({ remote, forwarded = '' }: Request, trusted: readonly string[] = []): string {
  const proxies = new Set(trusted.map(networkOf));
  const entries = forwarded.split(',').map((entry) => entry.trim());
  let client = networkOf(remote);
  while (client !== null && proxies.has(client)) {
    const sender = networkOf(entries.pop() ?? '');
    if (sender === null) break;
    client = sender;
  }
  return client ?? 'unknown';
}

export class Limiter {
  readonly #options: LimiterOptions;
  readonly #times = new Map<string, number[]>();

  constructor(options: LimiterOptions) {
    this.#options = options;
  }

  check(request: Request): Decision {
    const { limit, windowMs, now, trusted } = this.#options;
    const client = clientOf(request, trusted);
    const times = this.#recent(this.#times.get(client) ?? []);
    const allowed = times.length < limit;
    if (allowed) times.push(now());
    this.#times.set(client, times);
    const remaining = limit - times.length;
    const [oldest = now()] = times;
    return { allowed, remaining, retryAfterMs: remaining > 0 ? 0 : oldest + windowMs - now() };
  }

  clients(): number {
    return [...this.#times.values()].filter((times) => this.#recent(times).length > 0).length;
  }

  #recent(times: readonly number[]): number[] {
    const start = this.#options.now() - this.#options.windowMs;
    return times.filter((time) => time > start);
  }
}
