import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtinTasksFolder } from './load.ts';

/** The package's own version; its package.json stands beside the shipped tasks. */
export function packageVersion(): string {
  const path = join(dirname(builtinTasksFolder()), 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
