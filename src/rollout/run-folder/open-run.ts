/** Opens a run folder to be played into. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../make-folder.ts';
import { differencesBetween, wordsOf } from '../differences-between.ts';
import { type Failure, openFailures } from './failures.ts';
import { filesOf } from './files-of.ts';
import { holdLock } from './lock.ts';
import { openEpisodes, type ReadingOptions, type RecordedEpisodes } from './recorded-episodes.ts';
import { parseRun, type Run, runText } from './run-file.ts';
import { RunRefused } from './run-refused.ts';
import { whyForeign } from './why-foreign.ts';

export interface OpenRunOptions extends ReadingOptions {
  /** Goes on with the run that is in the folder, if there is one. A folder that exists is refused else. */
  readonly isResumed?: boolean | undefined;
}

export interface OpenRun {
  readonly episodes: RecordedEpisodes;
  fail(failure: Failure): void;
  /** Lets others play into the folder. */
  close(): void;
}

/**
 * Rejects with RunRefused when the folder exists and is not to be gone on with, is no run, holds another run than this one, or
 * is played into by another process; with the file system's error when it cannot be written.
 */
export async function openRun(folder: string, run: Run, options: OpenRunOptions = {}): Promise<OpenRun> {
  const files = filesOf(folder);
  makeOwn(folder, options.isResumed === true);
  const release = holdLock(files.lock);
  try {
    if (existsSync(files.run)) requireSame(files.run, run);
    else writeWhole(files.run, runText(run));
    const failures = await openFailures(files.failures);
    const episodes = await openEpisodes(files.episodes, (episode) => whyForeign(run, episode), options);
    return {
      episodes,
      fail: (failure) => failures.append(failure),
      close() {
        episodes.close();
        failures.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Making the folder decides between two that begin at once. */
function makeOwn(folder: string, isResumed: boolean): void {
  makeFolder(path.dirname(path.resolve(folder)));
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isResumed)
      throw new RunRefused(
        `Expected a folder that does not exist yet, got "${folder}"; resume it to go on with its run.`,
      );
    requireRun(folder);
  }
}

/** A run, or what is left of one that was stopped before it had written `run.json`. */
function requireRun(folder: string): void {
  if (existsSync(filesOf(folder).run)) return;
  const other = namesIn(folder).find((name) => name !== 'run.json.new' && !name.startsWith('lock'));
  if (other !== undefined)
    throw new RunRefused(`Expected the folder of a run, got "${folder}", which has no run.json.`);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR')
      throw new RunRefused(`Expected the folder of a run, got the file "${folder}".`);
    throw error;
  }
}

function requireSame(file: string, run: Run): void {
  const before = parseRun(readFileSync(file, 'utf8'));
  if (typeof before === 'string') throw new RunRefused(`Expected the run of ${file} to be readable: ${before}`);
  const differences = differencesBetween(before, run);
  if (differences.length === 0) return;
  throw new RunRefused(
    `Expected to go on with the run of ${file} as it was begun, but ${wordsOf(differences)}. Give the same command as then, or another --out.`,
  );
}

function writeWhole(file: string, text: string): void {
  const descriptor = openSync(`${file}.new`, 'w');
  writeFileSync(descriptor, text);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(`${file}.new`, file);
}
