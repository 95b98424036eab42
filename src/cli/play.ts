/** `tracefix play`: a person plays an episode in the terminal, or a script does through a pipe. */
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import pc from 'picocolors';
import { createGym } from '../create-gym.ts';
import { TraceFixError } from '../errors.ts';
import type { StepResult } from '../game/index.ts';
import type { EpisodeHandle } from '../gym/index.ts';
import { integer } from './integer.ts';
import type { ShownObservation } from './observation.ts';
import { PLAY_HELP, parsePlayCommand } from './play-command.ts';
import { diffText, openingText, stepText } from './play-text.ts';
import { requireTask } from './require-task.ts';
import { addTaskOptions, difficultyOption, type TaskOptions, taskSource } from './task-options.ts';

interface PlayOptions extends TaskOptions {
  readonly difficulty?: string;
  readonly seed?: number;
}

export function addPlay(program: Command): void {
  addTaskOptions(program.command('play [id]').description('Play an episode in the terminal.'))
    .addOption(difficultyOption())
    .option('--seed <n>', 'picks the task when no id is given', integer(0, Number.MAX_SAFE_INTEGER))
    .addHelpText(
      'after',
      `
While playing:
${PLAY_HELP.replace(/^/gm, '  ')}

Examples:
  $ tracefix play
  $ tracefix play --difficulty hard --seed 7
  $ printf 'run\\nsubmit\\n' | tracefix play sku-lookup-misses-known-articles`,
    )
    .action(play);
}

async function play(id: string | undefined, options: PlayOptions): Promise<void> {
  await using gym = await createGym({ ...taskSource(options), hosts: 1 });
  if (id !== undefined) await gym.task(id).catch(() => requireTask(gym.tasks, id));
  const episode = await gym.reset({ task_id: id, difficulty: options.difficulty, seed: options.seed });
  const first = episode.initial.observation as ShownObservation;
  const { description } = await gym.task(first.info.task_id);
  print(openingText(first, description));
  await converse(episode);
}

/** Reads commands until the episode ends, the player quits or the input does. */
async function converse(episode: EpisodeHandle): Promise<void> {
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const lines = createInterface({ input: process.stdin, ...(terminal ? { output: process.stdout } : {}) });
  const say = (prompt: string): void => {
    lines.setPrompt(prompt);
    if (terminal) lines.prompt();
  };
  let observation = episode.initial.observation as ShownObservation;
  let block: { start: number; end: number; text: string } | null = null;
  say('> ');
  for await (const line of lines) {
    let action: { action_type: string; [field: string]: unknown } | null = null;
    if (block !== null && line !== '.') block.text += `${line}\n`;
    else if (block !== null) {
      action = {
        action_type: 'REPLACE_LINES',
        start_line: block.start,
        end_line: block.end,
        new_code_block: block.text,
      };
      block = null;
    } else {
      const command = parsePlayCommand(line);
      if (command.kind === 'quit') return;
      if (command.kind === 'act') action = { ...command.action };
      else if (command.kind === 'replace') block = { start: command.start, end: command.end, text: '' };
      else if (command.kind === 'help') print(PLAY_HELP);
      else if (command.kind === 'diff') print(diffText(observation));
      else if (command.kind === 'wrong') print(pc.yellow(command.message));
    }
    if (action !== null) {
      const result = await stepOrSay(episode, action);
      if (result !== null) {
        observation = result.observation as ShownObservation;
        print(stepText(action, result));
        if (result.done) return;
      }
    }
    say(block === null ? '> ' : '| ');
  }
  if (block !== null) print(pc.yellow('The input ended inside a block, which is dropped: a single dot ends it.'));
}

/** The result, or null when the step could not be taken: the reason is printed, and the player may repeat it. */
async function stepOrSay(episode: EpisodeHandle, action: object): Promise<StepResult | null> {
  try {
    return await episode.step(action);
  } catch (error) {
    if (!(error instanceof TraceFixError)) throw error;
    print(pc.yellow(error.message));
    return null;
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
