/** Files that are written beside their place, and moved there once they are whole. */
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { isProcessAlive } from './is-process-alive.ts';

/** Where this process is to write what will take the file's place. Removes what killed processes of this machine left there. */
export function fileBeside(file: string): string {
  const own = `${path.basename(file)}.${hostname()}.`;
  const folder = path.dirname(file);
  for (const name of namesIn(folder)) {
    if (name.startsWith(own) && isLeft(name.slice(own.length))) rmSync(path.join(folder, name), { force: true });
  }
  return `${file}.${hostname()}.${process.pid}.part`;
}

/** By the id of its process; one that had the id of this process is gone. */
function isLeft(rest: string): boolean {
  const pid = /^(\d+)\.part\b/.exec(rest)?.[1];
  return pid !== undefined && (Number(pid) === process.pid || !isProcessAlive(Number(pid)));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Whoever writes there next is told what is wrong with it.
    return [];
  }
}
