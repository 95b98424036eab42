/** Reads one file of a task folder, within the caps that a source has. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrokenTask } from './broken-task.ts';

const MAX_BYTES = 256 * 1024;
const MAX_LINES = 5_000;
const MAX_LINE_CHARACTERS = 10_000;
// What makes line numbers ambiguous or text look like other text: lone CR, NUL, line separators, bidirectional controls.
const FORBIDDEN = /\r|\0|[\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** The file's text with LF line ends and without a byte order mark. Throws BrokenTask when it cannot be had or is over a cap. */
export function readTaskFile(folder: string, file: string): string {
  const text = decode(file, readBytes(join(folder, file), file)).replaceAll('\r\n', '\n');
  if (text.trim() === '') throw new BrokenTask(file, null, 'Expected a file with content, got an empty one.');
  return text;
}

/** As {@link readTaskFile}, for text whose lines are numbered: also bounds lines, and refuses what would put them in doubt. */
export function readSourceFile(folder: string, file: string): string {
  const text = readTaskFile(folder, file);
  requireSource(file, text);
  return text;
}

/** Throws BrokenTask when a text could not be read again as the program or solution that it is to be. */
export function requireSource(file: string, text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES) throw new BrokenTask(file, null, `Expected at most ${MAX_BYTES} bytes, got ${bytes}.`);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.length > MAX_LINES)
    throw new BrokenTask(file, null, `Expected at most ${MAX_LINES} lines, got ${lines.length}.`);
  for (const [at, line] of lines.entries()) {
    if (line.length > MAX_LINE_CHARACTERS) {
      throw new BrokenTask(
        file,
        at + 1,
        `Expected at most ${MAX_LINE_CHARACTERS} characters a line, got ${line.length}.`,
      );
    }
    const found = FORBIDDEN.exec(line);
    if (found !== null) {
      const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      throw new BrokenTask(
        file,
        at + 1,
        `Expected no control characters in a source, got U+${code} at column ${found.index + 1}.`,
      );
    }
  }
}

function readBytes(path: string, file: string): Buffer {
  try {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) throw new BrokenTask(file, null, 'Expected a regular file, got a symbolic link.');
    if (!stats.isFile()) throw new BrokenTask(file, null, 'Expected a regular file, got something else.');
    if (stats.size > MAX_BYTES)
      throw new BrokenTask(file, null, `Expected at most ${MAX_BYTES} bytes, got ${stats.size}.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof BrokenTask) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const what = code === 'ENOENT' ? 'none' : `one that cannot be read (${code})`;
    throw new BrokenTask(file, null, `Expected a file ${file}, got ${what}.`);
  }
}

function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BrokenTask(file, null, 'Expected UTF-8 text, got bytes that are not.');
  }
}
