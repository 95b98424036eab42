/** Which game recordings are of. */
import { type GameName, gameNamed } from '../game/index.ts';
import { readRecording } from './recordings.ts';

/** That of the first episode whose game is known here; undefined when there is none. */
export async function recordedGame(files: readonly string[]): Promise<GameName | undefined> {
  for (const file of files)
    for await (const read of readRecording(file))
      if (read.kind === 'trajectory' && gameNamed(read.trajectory.game) !== undefined)
        return read.trajectory.game as GameName;
  return undefined;
}
