/** Writes what was imported: tasks as folders of the suite, bases into its folder `bases`. */
import { accessSync, constants, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { makeFolder } from '../../make-folder.ts';
import { BrokenTask, baseYamlSchema, requireSource, taskYamlSchema } from '../../task/index.ts';
import { writeBase } from '../base/write-base.ts';
import type { Made, MadeTask } from './candidate.ts';
import { Refused } from './refused.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_ID = 128;

/** Makes the folder that everything is written under. Throws the file system's error when that cannot be done. */
export function makeOutFolder(outDir: string): void {
  makeFolder(outDir);
  accessSync(outDir, constants.W_OK);
}

/** Writes over an earlier import of the same corpus. Throws Refused when something else stands there. */
export function writeMade(made: Made, outDir: string): void {
  if (!ID.test(made.id) || made.id.length > MAX_ID)
    throw new Refused(
      'not_a_record',
      `Expected a name of letters, digits and hyphens, got ${JSON.stringify(made.id)}.`,
    );
  requireForm(made);
  const suite = made.kind === 'base' ? join(outDir, 'bases') : outDir;
  const folder = join(suite, made.id);
  const page = made.kind === 'base' ? 'base.yaml' : 'task.yaml';
  if (isFolder(suite)) requireOwn(folder, page, made);
  refuseLinks(folder);
  if (made.kind === 'base') writeBase(folder, made);
  else writeTask(folder, made);
}

/** Refuses what could not be loaded again. */
function requireForm(made: Made): void {
  const { success, error } = (made.kind === 'base' ? baseYamlSchema : taskYamlSchema).safeParse(made.metadata);
  if (!success)
    throw new Refused(
      'not_a_record',
      `Expected metadata of the form, got at ${error.issues[0]!.path.join('.')}: ${error.issues[0]!.message}`,
    );
  const sources = { solution: made.solution, ...(made.kind === 'task' ? { program: made.program } : null) };
  try {
    for (const [name, text] of Object.entries(sources)) requireSource(name, text);
  } catch (error) {
    if (!(error instanceof BrokenTask)) throw error;
    const place = error.line === null ? error.file : `${error.file}:${error.line}`;
    throw new Refused('not_supported', `${error.message.replace(/\.$/, '')} in ${place}.`);
  }
}

function writeTask(folder: string, made: MadeTask): void {
  const extension = made.metadata.language === 'typescript' ? 'ts' : 'js';
  const files = {
    // The page comes first: what an interrupted import leaves is then known again as its own.
    'task.yaml': stringify(made.metadata, { lineWidth: 0, blockQuote: 'literal' }),
    [`program.${extension}`]: made.program,
    [`solution.${extension}`]: made.solution,
    [`visible.test.${extension}`]: made.visible,
    [`hidden.test.${extension}`]: made.hidden,
  };
  makeFolder(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** A link would have us write somewhere else. */
function refuseLinks(folder: string): void {
  if (!isFolder(folder)) return;
  const link = readdirSync(folder, { withFileTypes: true }).find((entry) => entry.isSymbolicLink());
  if (link !== undefined)
    throw new Refused('name_taken', `Expected regular files in ${folder}, got the symbolic link ${link.name}.`);
}

/** Whether a folder stands there. Throws Refused when something else does, a symbolic link included. */
function isFolder(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (!stats.isDirectory()) throw new Refused('name_taken', `Expected a folder at ${path}, got something else.`);
  return true;
}

/** Throws Refused unless nothing stands there, or an earlier import of the same corpus. */
function requireOwn(folder: string, page: string, made: Made): void {
  if (!isFolder(folder)) return;
  const corpus = corpusOf(made.metadata);
  if (corpus !== undefined && corpusOf(readPage(join(folder, page))) === corpus) return;
  throw new Refused(
    'name_taken',
    `Expected no folder or an earlier import at ${folder}, got something else; choose another --out or move it away.`,
  );
}

/** Whatever keeps it from being read, it is not known to be ours then. */
function readPage(path: string): unknown {
  try {
    return lstatSync(path).isFile() ? parse(readFileSync(path, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

function corpusOf(page: unknown): string | undefined {
  const { provenance } = (page ?? {}) as { provenance?: { kind?: unknown; corpus?: unknown } };
  return provenance?.kind === 'imported' && typeof provenance.corpus === 'string' ? provenance.corpus : undefined;
}
