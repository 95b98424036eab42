/** JSON as OpenEnv's clients send and read it: whole integers, no NaN, bounded depth. */

/** More levels than any request has; what JSON.parse takes, JSON.stringify may not survive. */
const MAX_DEPTH = 64;

/**
 * Reads one JSON text. Integers beyond 2^53 come out as bigint, so that a Python client's seed is not rounded.
 * @throws {SyntaxError} for what is no JSON (Python's NaN and Infinity included) and for more than 64 levels.
 */
export function parseJson(text: string): unknown {
  refuseDepth(text);
  try {
    return /\d{16}/.test(text) ? JSON.parse(text, keepWhole as Reviver) : JSON.parse(text);
  } catch (error) {
    throw placed(text, (error as Error).message);
  }
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

/** The engine's error with the position that it leaves out of some, and a word for those who write JSON in Python. */
function placed(text: string, message: string): SyntaxError {
  const told = /at position (\d+)/.exec(message)?.[1];
  const at = told === undefined ? positionOf(text, message) : Number(told);
  const reason = told === undefined ? `${message.slice(0, message.indexOf(', ') >>> 0)} at position ${at}` : message;
  const python = /^-?(NaN|Infinity)/.test(text.slice(text[at - 1] === '-' ? at - 1 : at, at + 9));
  return new SyntaxError(python ? `${reason}; JSON has neither NaN nor Infinity, send null instead` : reason);
}

/** Where a token is unexpected: the shortest beginning of the text that has the same fault ends with it. */
function positionOf(text: string, message: string): number {
  if (!message.startsWith(UNEXPECTED) || text.length > MAX_SEARCHED) return text.length;
  let [sound, faulty] = [0, text.length];
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >>> 1;
    if (hasUnexpectedToken(text.slice(0, middle))) faulty = middle;
    else sound = middle;
  }
  return sound;
}

function hasUnexpectedToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return (error as Error).message.startsWith(UNEXPECTED);
  }
}

const UNEXPECTED = 'Unexpected token';
/** Searching parses the text a dozen times. */
const MAX_SEARCHED = 64 * 1024;

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

/** As in Python, since the time it takes to read one grows faster than it does. */
const MAX_DIGITS = 4300;

type Reviver = (this: unknown, key: string, value: unknown) => unknown;

function keepWhole(_key: string, value: unknown, { source }: { readonly source: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value) || !/^-?\d+$/.test(source)) return value;
  if (source.length > MAX_DIGITS)
    throw new SyntaxError(`Expected integers of at most ${MAX_DIGITS} digits, got a longer one`);
  return BigInt(source);
}

/** The engine's own, which the compiler's library does not name yet. */
const rawJson = (value: bigint): unknown =>
  (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(value.toString());
