/** Where rescored episodes are written: nowhere, a file, or a copy of a run folder. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { filesOf, parseRun, type Run, type Trajectory } from '../rollout/index.ts';
import { newFile } from './new-file.ts';
import { UsageError } from './usage-error.ts';

export interface RescoredOut extends Disposable {
  add(trajectory: Trajectory): void;
  /** Without it nothing stays. `version` is that of the gym that played. */
  keep(version: string): void;
}

/** Throws UsageError for a place that is taken or cannot be written, and for a folder without a run that it could be of. */
export function openRescored(
  out: string | undefined,
  paths: readonly string[],
  reset: Readonly<Record<string, unknown>>,
): RescoredOut {
  if (out === undefined) return { add() {}, keep() {}, [Symbol.dispose]() {} };
  if (out.endsWith('.jsonl')) return newFile(out);
  return openFolder(out, runOf(out, paths), reset);
}

function runOf(out: string, paths: readonly string[]): Run {
  const [path] = paths;
  if (paths.length !== 1 || path === undefined || !statSync(path).isDirectory())
    throw new UsageError(`Expected --out to end in .jsonl, since it is not of one run folder, got "${out}".`);
  const file = filesOf(path).run;
  const run = existsSync(file) ? parseRun(readFileSync(file, 'utf8')) : 'there is none.';
  if (typeof run !== 'string') return run;
  throw new UsageError(`Expected a run in ${file}: ${run} With an --out that ends in .jsonl none is needed.`);
}

function openFolder(folder: string, run: Run, reset: Readonly<Record<string, unknown>>): RescoredOut {
  make(folder);
  const files = filesOf(folder);
  const episodes = newFile(files.episodes);
  const hashes: Record<string, string> = { ...run.task_hashes };
  let isKept = false;
  return {
    add(trajectory) {
      episodes.add(trajectory);
      if (Object.hasOwn(hashes, trajectory.task_id)) hashes[trajectory.task_id] = trajectory.task_hash;
    },
    keep(version) {
      const options = { ...run.options, reset: { ...run.options.reset, ...reset } };
      const rescored: Run = { ...run, gym_version: version, options, task_hashes: hashes };
      writeFileSync(files.run, `${JSON.stringify(rescored, null, 2)}\n`);
      episodes.keep();
      isKept = true;
    },
    [Symbol.dispose]() {
      episodes[Symbol.dispose]();
      if (!isKept) rmSync(folder, { recursive: true });
    },
  };
}

function make(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(`Expected --out to name a folder that is not there yet, got "${folder}".`);
    throw new UsageError(`Expected a folder that can be made for --out: ${(error as Error).message}`);
  }
}
