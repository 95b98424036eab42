/** `tracefix export`: writes recorded episodes as chats, to train a model on. */
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { CHAT_FORMATS } from '../agent/index.ts';
import {
  chatLine,
  createBestOfGroups,
  placeOf,
  type ReadTrajectory,
  type Refusal,
  refusalOf,
  type Trajectory,
  type TrajectoryFilter,
  type Unreadable,
} from '../rollout/index.ts';
import { loadTasks, SPLITS } from '../task/index.ts';
import { counted } from './figure-text.ts';
import { integer } from './integer.ts';
import { createLiveLine } from './live-line.ts';
import { type NewFile, newFile } from './new-file.ts';
import { number } from './number.ts';
import { oneLine } from './one-line.ts';
import { readRecording, recordingFiles } from './recordings.ts';
import { exitWhenStopped } from './stop-signals.ts';
import { addTaskOptions, difficultyOption, type TaskOptions, taskSource } from './task-options.ts';
import { UsageError } from './usage-error.ts';

interface ExportOptions extends TaskOptions, TrajectoryFilter {
  readonly out: string;
  readonly bestOfGroup?: boolean;
}

export function addExport(program: Command): void {
  addTaskOptions(program.command('export <paths...>'))
    .description('Write recorded episodes as chats: a line of JSON with "messages" each, to fine-tune a model on.')
    .addOption(new Option('--out <file>', 'where to write them').makeOptionMandatory())
    .addOption(
      new Option('--format <form>', 'actions as JSON in the text, or as calls of tools')
        .choices(CHAT_FORMATS)
        .default('json'),
    )
    .option('--solved', 'only episodes that were solved: every test passed, or every issue was found and fixed')
    .option('--min-score <score>', 'only episodes with at least this score', number(0, 1))
    .option('--max-steps <n>', 'only episodes of at most so many steps', integer(1, 1_000_000))
    .addOption(difficultyOption())
    .option('--suite <name>', 'only tasks of this suite')
    .addOption(new Option('--split <name>', 'only tasks of this split').choices(SPLITS))
    .option('--best-of-group', 'only the best attempt at each start that the filters leave')
    .addHelpText(
      'after',
      `
Paths are run folders, or files of JSON Lines. Episodes that were cut by a limit of their rollout are left out, and of the
others the actions that were refused for their form.

Examples:
  $ tracefix export runs/monday --solved --best-of-group --split train --out sft.jsonl
  $ tracefix export runs/* --min-score 0.9 --format tools --out tools.jsonl`,
    )
    .action(exportChats);
}

async function exportChats(paths: readonly string[], options: ExportOptions): Promise<void> {
  const files = recordingFiles(paths);
  using out = newFile(options.out);
  using _ = exitWhenStopped(out[Symbol.dispose]);
  const { written, left } = await writeChats(files, out, options);
  const told = Object.entries(left).map(([why, count]) => `  ${count} left out: ${WHY[why as LeftOut]}\n`);
  process.stderr.write(told.join(''));
  if (written === 0) throw new UsageError('Expected at least one episode that passes the filters, got none.');
  out.keep();
  process.stdout.write(`${pc.bold(String(written))} chats written to ${oneLine(options.out)}\n`);
}

type LeftOut = Refusal | 'group' | Unreadable['kind'];

interface Written {
  readonly written: number;
  readonly left: Readonly<Partial<Record<LeftOut, number>>>;
}

async function writeChats(files: readonly string[], out: NewFile, options: ExportOptions): Promise<Written> {
  const isChosen = chooser(options);
  const best = options.bestOfGroup === true ? createBestOfGroups() : undefined;
  const left: Partial<Record<LeftOut, number>> = {};
  const leave = (why: LeftOut) => {
    left[why] = (left[why] ?? 0) + 1;
  };
  let [read, written] = [0, 0];
  const state = () => `${counted(read, 'episode')} read, ${counted(written, 'chat')} written`;
  const line = createLiveLine({ terminal: state, log: state });
  try {
    for await (const { file, ...one } of best === undefined ? [] : trajectoriesOf(files)) {
      read += 1;
      if (isChosen(one.trajectory) === undefined) best?.offer(one.trajectory, placeOf(file, one));
    }
    for await (const { file, ...one } of trajectoriesOf(files, leave)) {
      if (best === undefined) read += 1;
      const isBest = best?.has(one.trajectory, placeOf(file, one)) ?? true;
      const why = isChosen(one.trajectory) ?? (isBest ? undefined : 'group');
      if (why === undefined) {
        out.add(chatLine(one.trajectory, options.format));
        written += 1;
      } else leave(why);
    }
  } finally {
    line.end();
  }
  return { written, left };
}

const WHY: Readonly<Record<LeftOut, string>> = {
  cut: 'cut by a limit of the rollout',
  brief: 'its brief speaks of the other --format, and cannot be reworded',
  solved: 'not solved',
  score: 'the score is below --min-score',
  steps: 'more steps than --max-steps',
  difficulty: 'another difficulty',
  suite: 'another suite',
  split: 'another split, or a task of which the split is not known (--tasks adds tasks)',
  group: 'another attempt at the same start is better',
  unreadable: 'the line is no trajectory',
  torn: 'its writer was stopped in the line',
};

function chooser(options: ExportOptions): (trajectory: Trajectory) => Refusal | undefined {
  const { tasks: folders, builtin } = taskSource(options);
  const tasks = options.split === undefined ? undefined : loadTasks({ folders, builtin });
  // Of a task that was made for the asking, the reset may have asked for the split.
  const splitOf = ({ task_id, options: { split } }: Trajectory) =>
    tasks?.get(task_id)?.split ?? (typeof split === 'string' ? split : undefined);
  return (trajectory) => refusalOf(trajectory, options, splitOf);
}

async function* trajectoriesOf(
  files: readonly string[],
  leave: (why: Unreadable['kind']) => void = () => {},
): AsyncGenerator<ReadTrajectory & { readonly file: string }> {
  for (const file of files) {
    for await (const read of readRecording(file)) {
      if (read.kind === 'trajectory') yield { file, ...read };
      else leave(read.kind);
    }
  }
}
