/** Tells one version of the checks from another, so that nothing is remembered that would now be found differently. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a check's result depends on beside the task: paths from the root of the sources. */
const SOURCES = [
  'sandbox/**/*.{ts,js}',
  'src/author/{check,exploits,mutate,syntax}/**/*.{ts,js}',
  'src/author/*.{ts,js}',
  'src/{syntax,task}/*.{ts,js}',
];

let version: string | undefined;

/** A hash of the text of everything that checks, and of Node's version. Read once a process. */
export function checksVersion(): string {
  if (version !== undefined) return version;
  const root = join(import.meta.dirname, '../../..');
  const hash = createHash('sha256').update(process.version);
  const files = globSync(SOURCES, { cwd: root, exclude: (name) => name === 'node_modules' }).toSorted();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  version = hash.digest('hex');
  return version;
}
