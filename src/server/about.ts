/** Who this server is: from the package's own files, wherever they were installed. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface About {
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly readme: string | null;
}

/** Reads package.json and README.md of this package. */
export function readAbout(): About {
  const root = packageRoot(dirname(fileURLToPath(import.meta.url)));
  const { description, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { name: 'tracefix', description, version, readme: textOf(join(root, 'README.md')) };
}

/** The source lies one level deeper when it was compiled to dist/. */
function packageRoot(folder: string): string {
  if (textOf(join(folder, 'package.json')) !== null) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`Expected a package.json above ${import.meta.url}, got none.`);
  return packageRoot(parent);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Absent: a package may be installed without its README.
    return null;
  }
}
