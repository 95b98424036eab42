/** Writes a base folder, for importers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { makeFolder } from '../../make-folder.ts';
import { type BaseYaml, baseYamlSchema } from '../../task/index.ts';

export interface BaseFiles {
  readonly metadata: BaseYaml;
  readonly solution: string;
  /** Test files that import `./program.js`. */
  readonly visible: string;
  readonly hidden: string;
}

/**
 * Writes the folder of one base, over an earlier one of that name.
 *
 * @throws ZodError when the metadata could not be read again.
 * @example
 * writeBase('bases/leap-year', { metadata: { title, description, language: 'javascript' }, solution, visible, hidden });
 */
export function writeBase(folder: string, { metadata, solution, visible, hidden }: BaseFiles): void {
  baseYamlSchema.parse(metadata);
  const extension = metadata.language === 'typescript' ? 'ts' : 'js';
  const files = {
    'base.yaml': stringify(metadata, { lineWidth: 0, blockQuote: 'literal' }),
    [`solution.${extension}`]: solution,
    [`visible.test.${extension}`]: visible,
    [`hidden.test.${extension}`]: hidden,
  };
  makeFolder(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
