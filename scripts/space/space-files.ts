/** Which files make a Space: what its image is built from, the Python package that OpenEnv looks for, and nothing else. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface SpaceFile {
  /** Where it stands in the Space, with slashes. */
  readonly path: string;
  /** The file that it is a copy of. */
  readonly from: string;
}

/** Folders and files of the repository that stand in the Space under the same name. */
const SAME = [
  'Dockerfile',
  'LICENSE',
  'docs',
  'openenv.yaml',
  'package-lock.json',
  'package.json',
  'sandbox',
  'scripts',
  'src',
  'tasks',
  'tsconfig.build.json',
  'tsconfig.json',
];

/** README.md and the Python package; the Python client is a part of it, so that the Space installs without a second one. */
const MOVED = [
  { from: 'scripts/space/template', to: '' },
  { from: 'clients/python/src/tracefix_client', to: 'tracefix_client' },
];

/** What builds a Space has no place in one, and no Space may hold what is installed or left behind by a run. */
const LEFT_OUT = /^(\..*|node_modules|__pycache__|.*\.pyc|.*\.egg-info)$|^scripts\/space(\.ts|$)/;

/** Folders and files of the repository that end up in a Space. */
export const SOURCES: readonly string[] = [...SAME, ...MOVED.map(({ from }) => from)];

/** The files of a Space by path; `root` is the repository. */
export async function spaceFiles(root: string): Promise<readonly SpaceFile[]> {
  const parts = [
    ...SAME.map((path) => filesOf(root, path, path)),
    ...MOVED.map(({ from, to }) => filesOf(root, from, to)),
  ];
  const files = (await Promise.all(parts)).flat();
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function filesOf(root: string, from: string, to: string): Promise<SpaceFile[]> {
  const entries = await readdir(join(root, from), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (entries === null) return [{ path: to, from: join(root, from) }];
  const kept = entries.filter(({ name }) => !LEFT_OUT.test(name) && !LEFT_OUT.test(`${from}/${name}`));
  const found = kept.map(({ name }) => filesOf(root, `${from}/${name}`, to === '' ? name : `${to}/${name}`));
  return (await Promise.all(found)).flat();
}
