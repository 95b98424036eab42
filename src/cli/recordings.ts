/** Recorded episodes as a command is given them: run folders, or files of JSON Lines. */
import { accessSync, constants, statSync } from 'node:fs';
import { episodesFileOf, type ReadTrajectory, readTrajectories, type Unreadable } from '../rollout/index.ts';
import { UsageError } from './usage-error.ts';

/** The files, each once. Throws UsageError for what is none. */
export function recordingFiles(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map(requireFile))];
}

/** As `readTrajectories`, but that it throws UsageError where the file cannot be read on, such as for a line longer than any text. */
export async function* readRecording(file: string): AsyncGenerator<ReadTrajectory | Unreadable> {
  try {
    yield* readTrajectories(file);
  } catch (error) {
    throw new UsageError(`Expected a file that can be read to its end, got "${file}": ${(error as Error).message}`);
  }
}

function requireFile(place: string): string {
  const file = episodesFileOf(place);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined)
    throw new UsageError(
      file === place
        ? `Expected a run folder or a file of trajectories, got "${place}", which does not exist.`
        : `Expected a run folder, which holds episodes.jsonl, got "${place}".`,
    );
  if (!found.isFile()) throw new UsageError(`Expected a file of trajectories, got "${file}", which is no file.`);
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    throw new UsageError(`Expected a file that can be read, got "${file}": ${(error as Error).message}`);
  }
  return file;
}
