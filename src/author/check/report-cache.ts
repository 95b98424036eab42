/** Remembers on disk what was found in a task, by the content of its files and the version of the checks. */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../../make-folder.ts';
import { checksVersion } from './checks-version.ts';

export interface ReportCache {
  /** What was remembered of these things; undefined when nothing was, or what is there is torn or not ours. */
  get<Result>(form: z.ZodType<Result>, ...things: readonly unknown[]): Result | undefined;
  /** Remembers it. A folder that cannot be written to is told of once, and is no reason to stop. */
  put(result: unknown, ...things: readonly unknown[]): void;
}

/** Remembers nothing. */
export const NO_CACHE: ReportCache = { get: () => undefined, put: () => {} };

/** `TRACEFIX_CACHE`, else `tracefix` in `XDG_CACHE_HOME` or in `~/.cache`. */
export function defaultCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  // The specification of XDG has relative paths ignored.
  const xdg = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(homedir(), '.cache');
  return env.TRACEFIX_CACHE || join(xdg, 'tracefix');
}

/**
 * Keeps results in a folder, a file each. Several processes may use it at once: a file is written beside its place and moved there whole.
 */
export function createReportCache(folder: string, onNotice: (text: string) => void): ReportCache {
  const checks = join(folder, 'checks');
  let isWritable = true;
  const keyOf = (things: readonly unknown[]) =>
    createHash('sha256')
      .update(JSON.stringify([checksVersion(), ...things]))
      .digest('hex');
  const pathOf = (key: string) => join(checks, key.slice(0, 2), `${key}.json`);
  return {
    get(form, ...things) {
      const key = keyOf(things);
      try {
        const stored = z
          .object({ key: z.literal(key), result: form })
          .safeParse(JSON.parse(readFileSync(pathOf(key), 'utf8')));
        return stored.data?.result;
      } catch {
        // Absent, unreadable or torn: all the same as never checked.
        return undefined;
      }
    },
    put(result, ...things) {
      if (!isWritable) return;
      const key = keyOf(things);
      const unfinished = join(checks, `${key}.${process.pid}.${randomUUID()}`);
      try {
        makeFolder(join(checks, key.slice(0, 2)));
        writeFileSync(unfinished, JSON.stringify({ key, result }));
        renameSync(unfinished, pathOf(key));
      } catch (error) {
        isWritable = false;
        discard(unfinished);
        onNotice(
          `Nothing is remembered for the next time, since the cache ${folder} cannot be written to: ${(error as Error).message}`,
        );
      }
    },
  };
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was never made: that is why it is discarded.
  }
}
