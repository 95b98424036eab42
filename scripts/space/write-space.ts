/** Puts the files of a Space into a directory that is empty, or replaces an earlier Space there. */
import { copyFile, mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SOURCES, spaceFiles } from './space-files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What was asked for cannot be done; the message says what to do instead. */
export class SpaceRefused extends Error {}

/**
 * Writes the Space and resolves with the paths of its files, in order. The same checkout gives the same bytes.
 * @param out a directory that is absent or holds dotfiles only, such as `.git`, which stay; with `force` also one that holds a Space
 * @throws SpaceRefused when the directory holds anything else
 */
export async function writeSpace(out: string, { force = false } = {}): Promise<readonly string[]> {
  const folder = resolve(out);
  await mayWrite(folder, out, force);
  const files = await spaceFiles(ROOT);
  for (const { path, from } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(from, join(folder, path));
  }
  return files.map(({ path }) => path);
}

async function mayWrite(folder: string, out: string, force: boolean): Promise<void> {
  if (SOURCES.some((source) => isWithin(folder, join(ROOT, source))))
    throw new SpaceRefused(`Expected a directory outside of what goes into a Space, got ${out}.`);
  const names = await namesIn(folder, out);
  if (names.length === 0) return;
  if (!force)
    throw new SpaceRefused(`Expected ${out} to be empty, got ${sample(names)}. --force replaces a Space there.`);
  if (isWithin(await realpath(ROOT), await realpath(folder)))
    throw new SpaceRefused(`Expected a directory that does not hold the repository, got ${out}.`);
  if (!(await isSpace(folder)))
    throw new SpaceRefused(
      `Expected --force for a Space (a README.md with "sdk: docker"), got ${out}. Empty it yourself.`,
    );
  for (const name of names) await rm(join(folder, name), { recursive: true });
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** What stands in the directory, without the dotfiles, which git keeps there and no Space receives. */
async function namesIn(folder: string, out: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new SpaceRefused(`Expected a directory, got the file ${out}.`);
    throw error;
  }
}

function sample(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

async function isSpace(folder: string): Promise<boolean> {
  const readme = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  const frontMatter = /^---\n(.*?)\n---/s.exec(readme)?.[1] ?? '';
  return /^sdk: docker$/m.test(frontMatter);
}
