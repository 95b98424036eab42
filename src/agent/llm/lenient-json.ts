/** Reads JSON as models write it: single quotes, bare keys, trailing commas, comments, raw line feeds, unescaped quotes. */

export interface ReadJson {
  readonly value: unknown;
  /** Index after the value. */
  readonly end: number;
}

/** More than any action nests; deeper ones are taken for an attack. */
const DEEPEST = 32;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '“': '”' };
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' };
const WORDS: Readonly<Record<string, unknown>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  null: null,
  None: null,
  undefined: null,
};

const SPACE = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const BARE = /[A-Za-z_$][\w$]*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
/** What stands after a quote that ends a text. Any other quote belongs to the text: models forget to escape them. */
const AFTER_KEY = /\s*:/y;
const AFTER_VALUE = /\s*(?:$|,\s*(?:[}\]]|["'“`]?[A-Za-z_$][\w$]*["'”`]?\s*:)|\}\s*(?:$|[^\s"'”`]|\s(?!["'”])|```))/y;
const AFTER_ITEM = /\s*(?:$|[,\]])/y;

class NotJson extends Error {}

/** The value that begins at `from`, or undefined when there is none. */
export function readLenientJson(text: string, from = 0): ReadJson | undefined {
  try {
    return valueAt(text, skipSpace(text, from), AFTER_VALUE, 0);
  } catch (error) {
    if (error instanceof NotJson) return undefined;
    throw error;
  }
}

function valueAt(text: string, at: number, after: RegExp, depth: number): ReadJson {
  if (depth > DEEPEST) throw new NotJson();
  const first = text[at];
  if (first === '{') return objectAt(text, at, depth);
  if (first === '[') return arrayAt(text, at, depth);
  if (first !== undefined && first in CLOSING) return textAt(text, at, after);
  const word = match(BARE, text, at);
  if (word !== undefined && Object.hasOwn(WORDS, word)) return { value: WORDS[word], end: at + word.length };
  const number = match(NUMBER, text, at);
  if (number === undefined) throw new NotJson();
  return { value: Number(number), end: at + number.length };
}

function objectAt(text: string, from: number, depth: number): ReadJson {
  const entries: [string, unknown][] = [];
  let at = skipSpace(text, from + 1);
  while (text[at] !== '}') {
    const key = keyAt(text, at);
    at = skipSpace(text, key.end);
    if (text[at] !== ':') throw new NotJson();
    const { value, end } = valueAt(text, skipSpace(text, at + 1), AFTER_VALUE, depth + 1);
    entries.push([key.value as string, value]);
    at = afterComma(text, end, '}');
  }
  return { value: Object.fromEntries(entries), end: at + 1 };
}

function arrayAt(text: string, from: number, depth: number): ReadJson {
  const items: unknown[] = [];
  let at = skipSpace(text, from + 1);
  while (text[at] !== ']') {
    const { value, end } = valueAt(text, at, AFTER_ITEM, depth + 1);
    items.push(value);
    at = afterComma(text, end, ']');
  }
  return { value: items, end: at + 1 };
}

function keyAt(text: string, at: number): ReadJson {
  const bare = match(BARE, text, at);
  if (bare !== undefined) return { value: bare, end: at + bare.length };
  if (!((text[at] ?? '') in CLOSING)) throw new NotJson();
  return textAt(text, at, AFTER_KEY);
}

function textAt(text: string, from: number, after: RegExp): ReadJson {
  const closing = CLOSING[text[from]!]!;
  let value = '';
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at]!;
    if (char === closing && match(after, text, at + 1) !== undefined) return { value, end: at + 1 };
    if (char !== '\\') value += char;
    else {
      const read = escapeAt(text, at);
      value += read.value;
      at = read.end - 1;
    }
  }
  throw new NotJson();
}

/** An escape that JSON does not know is one of the code in the text, such as \d: it keeps its backslash. */
function escapeAt(text: string, at: number): { readonly value: string; readonly end: number } {
  const kind = text[at + 1] ?? '';
  const code = kind === 'u' ? /^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
  if (code !== undefined) return { value: String.fromCharCode(Number.parseInt(code, 16)), end: at + 6 };
  if (Object.hasOwn(ESCAPED, kind)) return { value: ESCAPED[kind]!, end: at + 2 };
  return { value: '"\'`\\/$'.includes(kind) ? kind : `\\${kind}`, end: at + 2 };
}

function afterComma(text: string, from: number, closing: string): number {
  const at = skipSpace(text, from);
  if (text[at] === ',') return skipSpace(text, at + 1);
  if (text[at] !== closing) throw new NotJson();
  return at;
}

function skipSpace(text: string, at: number): number {
  return at + (match(SPACE, text, at)?.length ?? 0);
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
