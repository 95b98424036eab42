/** Reads the files of a corpus, which may be of anybody's making. */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Refused } from './refused.ts';

/** As much as a file of a task may hold. */
const MAX_BYTES = 256 * 1024;

/** The names of the folders in a folder, in order; hidden ones and symbolic links are passed over. */
export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();
}

export function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A text file under `root`, CRLF as LF. Throws Refused when it is missing, too large, no text, or leads out of `root`. */
export function readCorpusFile(root: string, file: string): string {
  const path = join(root, file);
  let bytes: Buffer;
  try {
    if (!realpathSync(path).startsWith(realpathSync(root) + sep))
      throw new Refused('missing_file', `Expected ${file} to lie in its folder, got a link that leads out of it.`);
    const { size } = statSync(path);
    if (size > MAX_BYTES)
      throw new Refused('missing_file', `Expected at most ${MAX_BYTES} bytes in ${file}, got ${size}.`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Refused) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Refused(
      'missing_file',
      `Expected a file ${file}, got ${code === 'ENOENT' ? 'none' : `one that cannot be read (${code})`}.`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    throw new Refused('missing_file', `Expected UTF-8 text in ${file}, got bytes that are not.`);
  }
}
