/** `tracefix play`: a person plays an episode in the terminal, or a script does through a pipe. */
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import pc from 'picocolors';
import { createGym } from '../create-gym.ts';
import { TraceFixError } from '../errors.ts';
import { DEFAULT_GAME, type GameName, type StepResult } from '../game/index.ts';
import type { EpisodeHandle } from '../gym/index.ts';
import { gameOption, resetOf, resetOption } from './game-option.ts';
import { integer } from './integer.ts';
import { fixTerminal } from './play/fix-terminal.ts';
import { reviewTerminal } from './play/review-terminal.ts';
import type { TerminalGame, Typed } from './play/terminal-game.ts';
import { requireTask } from './require-task.ts';
import { addTaskOptions, difficultyOption, type TaskOptions, taskSource } from './task-options.ts';

interface PlayOptions extends TaskOptions {
  readonly game?: GameName;
  readonly reset?: readonly string[];
  readonly difficulty?: string;
  readonly seed?: number;
}

export function addPlay(program: Command): void {
  addTaskOptions(program.command('play [id]').description('Play an episode in the terminal.'))
    .addOption(gameOption())
    .addOption(resetOption())
    .addOption(difficultyOption())
    .option('--seed <n>', 'picks the task when no id is given', integer(0, Number.MAX_SAFE_INTEGER))
    .addHelpText(
      'after',
      `
While fixing:
${fixTerminal.help.replace(/^/gm, '  ')}

While reviewing:
${reviewTerminal.help.replace(/^/gm, '  ')}

Examples:
  $ tracefix play
  $ tracefix play --difficulty hard --seed 7
  $ tracefix play --game review --reset level=detect
  $ printf 'run\\nsubmit\\n' | tracefix play sku-lookup-misses-known-articles`,
    )
    .action(play);
}

/** How each game is played by a person. */
const TERMINALS: Readonly<Record<GameName, TerminalGame>> = { fix: fixTerminal, review: reviewTerminal };

async function play(id: string | undefined, options: PlayOptions): Promise<void> {
  const { game = DEFAULT_GAME, difficulty, seed } = options;
  await using gym = await createGym({ ...taskSource(options), hosts: 1, game });
  const reset = resetOf(options.reset, gym.game);
  if (id !== undefined) await gym.task(id).catch(() => requireTask(gym.tasks, id));
  const episode = await gym.reset({ ...reset, task_id: id, difficulty, seed });
  const { description } = await gym.task(episode.task.id);
  const terminal = TERMINALS[game];
  print(terminal.opening(episode.initial.observation, description));
  await converse(episode, terminal);
}

/** Reads commands until the episode ends, the player quits or the input does. */
async function converse(episode: EpisodeHandle, game: TerminalGame): Promise<void> {
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const lines = createInterface({ input: process.stdin, ...(terminal ? { output: process.stdout } : {}) });
  const say = (prompt: string): void => {
    lines.setPrompt(prompt);
    if (terminal) lines.prompt();
  };
  let block: { readonly actionOf: (text: string) => Typed; text: string } | null = null;
  say('> ');
  for await (const line of lines) {
    let action: Typed | null = null;
    if (block !== null && line !== '.') block.text += `${line}\n`;
    else if (block !== null) {
      action = block.actionOf(block.text);
      block = null;
    } else {
      const command = game.read(line, episode.latest.observation);
      if (command.kind === 'quit') return;
      if (command.kind === 'act') action = command.action;
      else if (command.kind === 'block') block = { actionOf: command.actionOf, text: '' };
      else if (command.kind === 'show') print(command.text);
      else if (command.kind === 'wrong') print(pc.yellow(command.message));
    }
    if (action !== null) {
      const result = await stepOrSay(episode, action);
      if (result !== null) print(game.after(action, result));
      if (result?.done === true) return;
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
