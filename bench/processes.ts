/** What procfs says of a process and of those that it started. */
import { readdirSync, readFileSync } from 'node:fs';

/** The processes that a process started and that live. None where there is no procfs. */
export function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
      const listed = readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1').trim();
      return listed === '' ? [] : listed.split(' ').map(Number);
    });
  } catch {
    // The process has gone since it was listed, or there is no procfs.
    return [];
  }
}

/** Those that it started, those that they started, and so on. */
export function descendantsOf(pid: number): readonly number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
}
