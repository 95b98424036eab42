/** Finds the task folders under a path that is a folder of suites, one suite or one task. */
import { type Dirent, existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { InvalidTask } from './task-set.ts';

export interface TaskFolder {
  readonly folder: string;
  readonly id: string;
  readonly suite: string;
}

export interface FoundFolders {
  readonly folders: readonly TaskFolder[];
  readonly invalid: readonly InvalidTask[];
}

const TASK_FILES = [
  'task.yaml',
  'base.yaml',
  'program.js',
  'program.ts',
  'solution.js',
  'solution.ts',
  'visible.test.js',
  'visible.test.ts',
];

/** The folder of a suite that holds what its tasks could be made from. */
const BASES = 'bases';

/** Which of the three a path is shows in its files; a task that lost its task.yaml is still seen to be a task. */
export function findTaskFolders(path: string): FoundFolders {
  try {
    // The path itself may be a symbolic link, since the operator chose it; nothing below it may.
    const root = realpathSync(path);
    if (looksLikeTask(root))
      return { folders: [{ folder: path, id: basename(root), suite: basename(dirname(root)) }], invalid: [] };
    const children = subfolders(root);
    const isSuite = children.some((child) => child.isDirectory() && looksLikeTask(join(root, child.name)));
    if (isSuite) return suiteFolders(path, basename(root));
    return merge(
      children.map((child) => {
        const folder = join(path, child.name);
        return child.isSymbolicLink() ? { folders: [], invalid: [linked(folder)] } : suiteFolders(folder, child.name);
      }),
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const reason =
      code === 'ENOENT' ? 'got none' : code === 'ENOTDIR' ? 'got a file' : `got one that cannot be read (${code})`;
    return {
      folders: [],
      invalid: [{ folder: path, file: '.', line: null, reason: `Expected a folder of tasks, ${reason}.` }],
    };
  }
}

function suiteFolders(path: string, suite: string): FoundFolders {
  const children = subfolders(path).filter(({ name }) => name !== BASES || looksLikeTask(join(path, name)));
  return {
    folders: children
      .filter((child) => !child.isSymbolicLink())
      .map((child) => ({ folder: join(path, child.name), id: child.name, suite })),
    invalid: children.filter((child) => child.isSymbolicLink()).map((child) => linked(join(path, child.name))),
  };
}

/** Folders and links to folders, in order of name; hidden ones are nobody's tasks. */
function subfolders(path: string): Dirent[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isSymbolicLink()))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function looksLikeTask(folder: string): boolean {
  return TASK_FILES.some((file) => existsSync(join(folder, file)) || isLink(join(folder, file)));
}

/** Whether a link stands there, even one that leads nowhere. */
function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function linked(folder: string): InvalidTask {
  return { folder, file: '.', line: null, reason: 'Expected a folder, got a symbolic link.' };
}

function merge(found: readonly FoundFolders[]): FoundFolders {
  return { folders: found.flatMap((one) => one.folders), invalid: found.flatMap((one) => one.invalid) };
}
