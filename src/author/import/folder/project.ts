/** Whose project it is, as far as its package.json says. */
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { kebab } from '../describe-program.ts';
import { readCorpusFile } from '../read-corpus.ts';

export interface Project {
  /** A word for ids. */
  readonly id: string;
  readonly name: string;
  readonly licence: string;
  readonly attribution: string | undefined;
}

const packageSchema = z.object({
  name: z.string().max(100).optional().catch(undefined),
  license: z.string().min(1).max(100).optional().catch(undefined),
  author: z
    .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
    .pipe(z.string().min(1).max(200))
    .optional()
    .catch(undefined),
});

/** What it does not say is made up of the folder's name, and the licence is unknown. */
export function projectAt(root: string): Project {
  const { name = basename(resolve(root)), license, author } = packageOf(root);
  return { id: kebab(name).slice(0, 40) || 'folder', name, licence: license ?? 'unknown', attribution: author };
}

function packageOf(root: string): z.infer<typeof packageSchema> {
  try {
    return packageSchema.parse(JSON.parse(readCorpusFile(root, 'package.json')));
  } catch {
    // Many folders have none, and one that is broken says nothing either.
    return {};
  }
}
