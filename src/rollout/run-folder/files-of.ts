/** What a run folder holds, by name. */
import { statSync } from 'node:fs';
import path from 'node:path';

export interface RunFiles {
  readonly run: string;
  readonly episodes: string;
  readonly failures: string;
  /** There while a process plays. */
  readonly lock: string;
}

export function filesOf(folder: string): RunFiles {
  return {
    run: path.join(folder, 'run.json'),
    episodes: path.join(folder, 'episodes.jsonl'),
    failures: path.join(folder, 'failures.jsonl'),
    lock: path.join(folder, 'lock'),
  };
}

/** Where the trajectories are, of a run folder or of a file that holds some. */
export function episodesFileOf(place: string): string {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? filesOf(place).episodes : place;
}
