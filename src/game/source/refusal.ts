/** Why the rules refuse an action: it costs its step and changes nothing. */

export type RefusalKind = 'range' | 'text' | 'size' | 'deletion';

export interface Refusal {
  readonly kind: RefusalKind;
  /** "Expected ..., got ..." */
  readonly message: string;
}

/** Bounds of a source: bytes are UTF-8, characters UTF-16 units. */
export const CAPS = {
  sourceBytes: 256 * 1024,
  sourceLines: 5_000,
  lineCharacters: 10_000,
  blockBytes: 128 * 1024,
} as const;

const CHARACTER_NAMES: Readonly<Record<string, string>> = {
  '\r': 'a carriage return without a line feed',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\0': 'NUL',
};

/** Characters that make an editor's lines and the engine's differ, or a reader's order and the engine's. */
const FORBIDDEN = /\r(?!\n)|[\0\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Refuses a block that is too large or holds characters that would make line numbers or reading order lie; null when neither. */
export function refuseBlock(block: string): Refusal | null {
  const bytes = Buffer.byteLength(block);
  if (bytes > CAPS.blockBytes) {
    return { kind: 'size', message: `Expected new_code_block of at most ${CAPS.blockBytes} bytes, got ${bytes}.` };
  }
  const found = FORBIDDEN.exec(block);
  if (found === null) return null;
  const before = block.slice(0, found.index);
  const row = before.split('\n').length;
  const column = found.index - (before.lastIndexOf('\n') + 1) + 1;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const name = CHARACTER_NAMES[found[0]] ?? 'a bidirectional control';
  return {
    kind: 'text',
    message: `Expected new_code_block without line separators other than LF and CRLF, NUL and bidirectional controls, got U+${code} (${name}) at line ${row}, column ${column} of the block.`,
  };
}

/** Refuses a source over the caps; null when it is within. */
export function refuseSize(lines: readonly string[], insertedAt: number, inserted: readonly string[]): Refusal | null {
  if (lines.length > CAPS.sourceLines) {
    return { kind: 'size', message: `Expected a source of at most ${CAPS.sourceLines} lines, got ${lines.length}.` };
  }
  const long = inserted.findIndex((line) => line.length > CAPS.lineCharacters);
  if (long >= 0) {
    const length = inserted[long]!.length;
    return {
      kind: 'size',
      message: `Expected lines of at most ${CAPS.lineCharacters} characters, got ${length} in line ${insertedAt + long}.`,
    };
  }
  let bytes = 0;
  for (const line of lines) bytes += Buffer.byteLength(line) + 1;
  if (bytes <= CAPS.sourceBytes) return null;
  return { kind: 'size', message: `Expected a source of at most ${CAPS.sourceBytes} bytes, got ${bytes}.` };
}
