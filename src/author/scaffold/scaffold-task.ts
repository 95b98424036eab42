/** Makes the folder of a new task. */
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Language } from '../../../sandbox/sandbox.ts';
import { makeFolder } from '../../make-folder.ts';
import { scaffoldFiles } from './scaffold-files.ts';

/** A folder in which no task can be made; the message says why. */
export class NoNewTask extends Error {
  override readonly name = 'NoNewTask';
}

export interface NewTaskOptions {
  /** Default `javascript`. */
  readonly language?: Language;
  /** Default: the folder's name as words. */
  readonly title?: string;
  /** Ids that are taken. */
  readonly taken?: ReadonlySet<string>;
}

/**
 * Writes the files of a task that its author has to complete, and returns their names. The folder's name becomes the task's id.
 * Nothing is ever written over.
 *
 * @throws NoNewTask when the name is no id, or the folder cannot be made or is not empty.
 */
export function scaffoldTask(folder: string, options: NewTaskOptions = {}): readonly string[] {
  const id = basename(resolve(folder));
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 100) {
    throw new NoNewTask(
      `Expected the folder's name to be an id: at most 100 lower-case letters and digits in words joined by hyphens, such as totals-miss-the-last-row; got "${id}".`,
    );
  }
  if (options.taken?.has(id)) throw new NoNewTask(`Expected an id of its own, got "${id}", which a shipped task has.`);
  const title = (options.title ?? titled(id)).trim();
  if (title === '' || title.length > 200 || /[\r\n]/.test(title)) {
    throw new NoNewTask(
      `Expected a title of one line, 1 to 200 characters, got ${JSON.stringify(title.slice(0, 220))}.`,
    );
  }
  const files = scaffoldFiles(title, options.language ?? 'javascript');
  try {
    makeFolder(folder);
    const [there] = readdirSync(folder);
    if (there !== undefined)
      throw new NoNewTask(`Expected a new or an empty folder, got "${folder}", which holds ${there}.`);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof NoNewTask) throw error;
    throw new NoNewTask(`Expected a folder that can be made, got "${folder}": ${(error as Error).message}`);
  }
  return Object.keys(files);
}

const titled = (id: string) => `${id[0]!.toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;
