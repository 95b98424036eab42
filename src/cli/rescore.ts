/** `tracefix rescore`: scores recorded episodes anew, without the agent that played them. */
import { type Command, Option } from 'commander';
import { DEFAULT_GAME, type GameName, gameNamed } from '../game/index.ts';
import { type Rescored, type RescoreOptions, rescore } from '../rollout/index.ts';
import { resetOf, resetOption } from './game-option.ts';
import { integer } from './integer.ts';
import { createLiveLine } from './live-line.ts';
import { number } from './number.ts';
import { oneLine } from './one-line.ts';
import { addPlaceOptions, type OpenPlace, openPlace, type PlaceOptions } from './place-options.ts';
import { recordedGame } from './recorded-game.ts';
import { readRecording, recordingFiles } from './recordings.ts';
import { openRescored } from './rescored-out.ts';
import { createRescoredTable } from './rescored-table.ts';
import { INTERRUPTED, stopSignals } from './stop-signals.ts';
import { UsageError } from './usage-error.ts';

interface RescoreCommandOptions extends PlaceOptions {
  readonly reset?: readonly string[];
  readonly reward?: string;
  readonly stepCost?: number;
  readonly maxSteps?: number;
  readonly out?: string;
  readonly json?: boolean;
}

export function addRescore(program: Command): void {
  addPlaceOptions(program.command('rescore <paths...>'), 'that of the first recorded episode when absent')
    .description('Score recorded episodes anew, by their actions: under other rewards, other limits or newer tests.')
    .addOption(resetOption())
    .addOption(
      new Option('--reward <profile>', 'how steps are paid; tracefix only of the game fix').choices([
        'score',
        'sparse',
        'binary',
        'tracefix',
      ]),
    )
    .option('--step-cost <cost>', 'what a step takes off the score, from 0 to 1', number(0, 1))
    .option('--max-steps <n>', 'steps after which an episode is truncated', integer(1, 10_000))
    .option('--out <path>', 'write them: a .jsonl file, or a folder for the copy of one run folder')
    .option('--json', 'print the table as JSON')
    .addHelpText(
      'after',
      `
Paths are run folders, or files of JSON Lines. Each line that is written says in rescored_from what was recorded when the
agent played. An episode whose actions are over before the new end has no score. The exit code is 1 when an episode could not
be played or read; a torn last line counts for nothing.

Examples:
  $ tracefix rescore runs/monday --reward binary --out runs/monday-binary
  $ tracefix rescore runs/monday --step-cost 0 --out costless.jsonl
  $ tracefix rescore runs/monday --no-builtin --tasks ./tasks-with-newer-tests`,
    )
    .action(rescoreRecordings);
}

async function rescoreRecordings(paths: readonly string[], options: RescoreCommandOptions): Promise<void> {
  const files = recordingFiles(paths);
  const game = options.game ?? (await recordedGame(files));
  const reset = askedFor(options, game);
  using out = openRescored(options.out, paths, reset);
  const place = await openPlace({ ...options, ...(game !== undefined && { game }) });
  using stop = stopSignals({ onFirst() {}, onSecond() {} });
  const table = createRescoredTable();
  const rest = { failed: [] as string[], torn: 0 };
  const state = () => `${table.count()} rescored`;
  const live = createLiveLine({ terminal: state, log: state });
  try {
    for await (const { file, one } of rescoredLines(files, place, { ...options, reset, signal: stop.signal })) {
      if (one.kind === 'rescored') {
        table.add(one);
        out.add(one.trajectory);
      } else if (one.kind === 'torn') rest.torn++;
      else rest.failed.push(failureText(file, one));
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    live.end();
    await place.close();
  }
  if (stop.signal.aborted) {
    process.stderr.write(`Ended early, ${state()}; nothing is written.\n`);
    process.exitCode = INTERRUPTED;
    return;
  }
  process.stderr.write(restText(rest));
  if (table.count() === 0) throw new UsageError('Expected episodes that can be rescored, got none.');
  out.keep(place.environment.version);
  if (rest.failed.length > 0) process.exitCode = 1;
  process.stdout.write(options.json === true ? `${JSON.stringify(table.figures(), null, 2)}\n` : table.text());
}

async function* rescoredLines(files: readonly string[], { environment }: OpenPlace, options: RescoreOptions) {
  for (const file of files)
    for await (const one of rescore(environment, readRecording(file), options)) yield { file, one };
}

const MOST_TOLD = 20;

/** Of the lines that were not rescored. */
function restText({ failed, torn }: { readonly failed: readonly string[]; readonly torn: number }): string {
  const more = failed.length - MOST_TOLD;
  const lines = [
    ...failed.slice(0, MOST_TOLD),
    ...(more > 0 ? [`and ${more} more that could not be rescored`] : []),
    ...(torn > 0 ? [`${torn} torn last lines hold no episode`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function askedFor(
  { reset = [], reward, stepCost, maxSteps }: RescoreCommandOptions,
  game: GameName = DEFAULT_GAME,
): NonNullable<RescoreOptions['reset']> {
  return {
    ...resetOf([...reset, ...(reward === undefined ? [] : [`reward=${reward}`])], gameNamed(game)!),
    ...(stepCost !== undefined && { step_cost: stepCost }),
    ...(maxSteps !== undefined && { max_steps: maxSteps }),
  };
}

function failureText(file: string, one: Exclude<Rescored, { kind: 'rescored' }>): string {
  const named = 'key' in one ? ` ${oneLine(one.key)}` : '';
  return `${one.kind} ${oneLine(file)}:${one.line}${named}: ${oneLine(one.reason)}`;
}
