export interface TokenOptions {
  readonly keys: Readonly<Record<string, string>>;
  readonly sign: (text: string, key: string) => string;
  readonly now: () => number;
  readonly leewaySeconds?: number;
}

export type Verification =
  | { readonly ok: true; readonly subject: string; readonly scopes: readonly string[] }
  | { readonly ok: false; readonly reason: Reason };

type Reason = 'malformed' | 'unknown key' | 'bad signature' | 'expired' | 'not yet valid' | 'missing scope';

interface Header {
  kid: string;
}

interface Claims {
  sub: string;
  exp: number;
  nbf?: number;
  scopes?: string[];
}

const encode = (part: Header | Claims) => encodeURIComponent(JSON.stringify(part));
const refuse = (reason: Reason): Verification => ({ ok: false, reason });

function decode<T>(part: string): T | undefined {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(part));
    return typeof value === 'object' && !Array.isArray(value) ? ((value ?? undefined) as T | undefined) : undefined;
  } catch {
    return undefined;
  }
}

export function createTokens({ keys, sign, now, leewaySeconds = 0 }: TokenOptions) {
  const keyOf = (keyId: string): string | undefined => (Object.hasOwn(keys, keyId) ? keys[keyId] : undefined);

  function issue(subject: string, keyId: string, ttlSeconds: number, scopes: string[] = []): string {
    const key = keyOf(keyId);
    if (key === undefined) throw new Error(`Unknown key: ${keyId}`);
    const text = `${encode({ kid: keyId })}|${encode({ sub: subject, exp: now() + ttlSeconds, scopes })}`;
    return `${text}|${sign(text, key)}`;
  }

  function verify(token: string, scope?: string): Verification {
    const [head = '', body = '', signature, ...rest] = token.split('|');
    const header = decode<Header>(head);
    const claims = decode<Claims>(body);
    if (!header || !claims || signature === undefined || rest.length > 0) return refuse('malformed');

    const key = keyOf(header.kid);
    if (key === undefined) return refuse('unknown key');
    if (signature !== sign(`${head}|${body}`, key)) return refuse('bad signature');

    const { sub, exp, nbf = 0, scopes } = claims;
    if (!Number.isFinite(exp) || exp + leewaySeconds <= now()) return refuse('expired');
    if (!Number.isFinite(nbf) || nbf - leewaySeconds > now()) return refuse('not yet valid');

    const granted = Array.isArray(scopes) ? scopes : [];
    if (scope !== undefined && !granted.includes(scope)) return refuse('missing scope');
    return { ok: true, subject: String(sub), scopes: granted };
  }

  return { issue, verify };
}
