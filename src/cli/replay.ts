/** `tracefix replay`: plays recorded episodes again and says whether the same came of it. */
import type { Command } from 'commander';
import pc from 'picocolors';
import { replay } from '../rollout/index.ts';
import { createLiveLine } from './live-line.ts';
import { addPlaceOptions, openPlace, type PlaceOptions } from './place-options.ts';
import { recordedGame } from './recorded-game.ts';
import { readRecording, recordingFiles } from './recordings.ts';
import { kindsText, type PlacedReplay, replayText } from './replay-text.ts';
import { INTERRUPTED, stopSignals } from './stop-signals.ts';
import { UsageError } from './usage-error.ts';

interface ReplayCommandOptions extends PlaceOptions {
  readonly json?: boolean;
}

export function addReplay(program: Command): void {
  addPlaceOptions(program.command('replay <paths...>'), 'that of the first recorded episode when absent')
    .description('Play recorded episodes again, and compare each line with the recorded one byte for byte.')
    .option('--json', 'print what became of each line as JSON Lines')
    .addHelpText(
      'after',
      `
Paths are run folders, or files of JSON Lines. The exit code is 0 when every episode came out the same, 1 when one did not,
could not be played or could not be read; a torn last line, which a writer that was stopped leaves, counts for nothing.

Examples:
  $ tracefix replay runs/monday
  $ tracefix replay runs/monday/episodes.jsonl --url http://localhost:8000
  $ tracefix replay runs/* --json > replayed.jsonl`,
    )
    .action(replayRecordings);
}

async function replayRecordings(paths: readonly string[], options: ReplayCommandOptions): Promise<void> {
  const files = recordingFiles(paths);
  const game = options.game ?? (await recordedGame(files));
  const place = await openPlace({ ...options, ...(game !== undefined && { game }) });
  const kinds: Partial<Record<PlacedReplay['kind'], number>> = {};
  using stop = stopSignals({ onFirst() {}, onSecond() {} });
  const state = () => `replayed: ${kindsText(kinds) || 'none yet'}`;
  const live = createLiveLine({ terminal: state, log: state });
  try {
    for (const file of files) {
      for await (const replayed of replay(place.environment, readRecording(file), {
        ...options,
        signal: stop.signal,
      })) {
        kinds[replayed.kind] = (kinds[replayed.kind] ?? 0) + 1;
        const placed = { file, ...replayed };
        if (options.json === true) live.print(JSON.stringify(placed));
        else if (replayed.kind !== 'same') live.print(replayText(placed));
      }
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    live.end();
    await place.close();
  }
  if (stop.signal.aborted) {
    process.stderr.write(`Ended early; ${state()}\n`);
    process.exitCode = INTERRUPTED;
    return;
  }
  const { same = 0, torn = 0, ...others } = kinds;
  const failed = Object.values(others).reduce((sum, count) => sum + count, 0);
  if (same + failed === 0)
    throw new UsageError(`Expected recorded episodes, got none${torn > 0 ? ' but a torn line' : ''}.`);
  if (failed > 0) process.exitCode = 1;
  if (options.json !== true)
    process.stdout.write(
      `${pc.bold(`${same} of ${same + failed}`)} episodes came out the same (${kindsText(kinds)})\n`,
    );
}
