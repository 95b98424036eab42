/** Finds test files in a directory of somebody's project. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const TEST_FILE = /\.(?:test|spec)\.[cm]?[jt]sx?$|(?:^|\/)__tests__\/(?:.*\/)?[^/]+\.[cm]?[jt]sx?$/;
/** Other people's code, and what was made from one's own. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', 'dist', 'build', 'coverage', 'vendor']);
const MAX_DEPTH = 20;

/** Paths from the root, in order. Hidden folders, packages, builds and symbolic links are passed over. */
export function findTestFiles(root: string): string[] {
  const found: string[] = [];
  const open: { path: string; depth: number }[] = [{ path: '', depth: 0 }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const entry of readdirSync(join(root, one.path), { withFileTypes: true })) {
      const path = one.path === '' ? entry.name : `${one.path}/${entry.name}`;
      const isWanted = entry.isDirectory() && !entry.name.startsWith('.') && !PASSED_OVER.has(entry.name);
      if (isWanted && one.depth < MAX_DEPTH) open.push({ path, depth: one.depth + 1 });
      if (entry.isFile() && TEST_FILE.test(path)) found.push(path);
    }
  }
  return found.toSorted();
}
