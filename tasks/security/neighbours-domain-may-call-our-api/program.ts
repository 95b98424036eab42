export interface Cors {
  isAllowed(origin: string): boolean;
  headers(origin: string | undefined, method: string): Record<string, string>;
}

interface Origin {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
}

const ORIGIN = /^(?<scheme>[a-z]+):\/\/(?<host>(?:\*\.)?[a-z\d.-]+)(?<port>:\d+)?$/;

function parseOrigin(text: string): Origin | undefined {
  const { scheme, host, port = '' } = ORIGIN.exec(text.toLowerCase())?.groups ?? {};
  return scheme && host ? { scheme, host, port } : undefined;
}

function parseRule(rule: string): Origin {
  const origin = parseOrigin(rule);
  if (!origin) throw new Error(`Bad rule: ${rule}`);
  return origin;
}

function covers(rule: Origin, { scheme, host, port }: Origin): boolean {
  if (rule.scheme !== scheme || rule.port !== port) return false;
  if (!rule.host.startsWith('*')) return rule.host === host;
  const suffix = rule.host.slice(2);
  return host.endsWith(suffix) && host.length > suffix.length;
}

export function createCors(rules: readonly string[]): Cors {
  const parsed = rules.map(parseRule);

  function isAllowed(origin: string): boolean {
    const wanted = parseOrigin(origin);
    if (!wanted || wanted.host.startsWith('*')) return false;
    return parsed.some((rule) => covers(rule, wanted));
  }

  function headers(origin: string | undefined, method: string): Record<string, string> {
    if (origin === undefined) return {};
    if (!isAllowed(origin)) return { Vary: 'Origin' };
    const methods = method === 'OPTIONS' ? { 'Access-Control-Allow-Methods': 'GET, POST' } : {};
    return { Vary: 'Origin', 'Access-Control-Allow-Origin': origin, ...methods };
  }

  return { isAllowed, headers };
}
