/** JSON as OpenEnv's clients send and read it: whole integers, no NaN, bounded depth. */

/** More levels than any request has; what JSON.parse takes, JSON.stringify may not survive. */
const MAX_DEPTH = 64;

/**
 * Reads one JSON text. Integers beyond 2^53 come out as bigint, so that a Python client's seed is not rounded.
 * @throws {SyntaxError} for what is no JSON (Python's NaN and Infinity included) and for more than 64 levels.
 */
export function parseJson(text: string): unknown {
  refuseDepth(text);
  return /\d{16}/.test(text) ? JSON.parse(text, keepWhole as Reviver) : JSON.parse(text);
}

/** Writes JSON: NaN and infinities as null, bigint as the integer it is. */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // A second writer, since a replacer on every value would cost each step for the sake of a rare bigint.
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? rawJson(item) : item));
  }
}

function refuseDepth(text: string): void {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth += 1;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth -= 1;
    if (depth > MAX_DEPTH) {
      throw new SyntaxError(`Expected at most ${MAX_DEPTH} levels, got more at position ${index}`);
    }
  }
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

type Reviver = (this: unknown, key: string, value: unknown) => unknown;

function keepWhole(_key: string, value: unknown, { source }: { readonly source: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || !/^-?\d+$/.test(source)) return value;
  return BigInt(source);
}

/** The engine's own, which the compiler's library does not name yet. */
const rawJson = (value: bigint): unknown =>
  (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(value.toString());
