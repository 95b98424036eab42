/** The code files of a task folder, whose extension its language decides. */
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, TestFile } from '../../sandbox/sandbox.ts';
import { BrokenTask } from './broken-task.ts';
import { readSourceFile, readTaskFile } from './read-task-file.ts';

export interface FolderCode {
  /** The text of `program`, `solution` and the like; its lines can be numbered. */
  readonly source: (name: string) => string;
  /** The same of a file that need not be there. */
  readonly optionalSource: (name: string) => string | undefined;
  /** The test file of `visible` or `hidden`. */
  readonly suiteFile: (name: string) => TestFile;
}

/** Reads when asked. All functions throw BrokenTask for a file that is absent, in the other language, or over a cap. */
export function codeIn(folder: string, language: Language): FolderCode {
  const extension = language === 'typescript' ? 'ts' : 'js';
  const source = (name: string) => readSourceFile(folder, present(folder, `${name}.${extension}`, language));
  return {
    source,
    optionalSource: (name) => (isThere(folder, name) ? source(name) : undefined),
    suiteFile(name) {
      const file = present(folder, `${name}.test.${extension}`, language);
      return { name: file, code: readTaskFile(folder, file) };
    },
  };
}

/** In either language, or as a link, which reading it refuses. */
function isThere(folder: string, name: string): boolean {
  return ['js', 'ts'].some(
    (extension) => lstatSync(join(folder, `${name}.${extension}`), { throwIfNoEntry: false }) !== undefined,
  );
}

/** The file's own name; says so when it is there in the other language. */
function present(folder: string, file: string, language: Language): string {
  const other = file.endsWith('.ts') ? file.replace(/ts$/, 'js') : file.replace(/js$/, 'ts');
  if (!existsSync(join(folder, file)) && existsSync(join(folder, other))) {
    throw new BrokenTask(file, null, `Expected a file ${file}, since language is ${language}, got ${other}.`);
  }
  return file;
}
