/** `tracefix play`: a person plays an episode in the terminal, or a script does through a pipe. */
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import pc from 'picocolors';
import { TraceFixError } from '../errors.ts';
import { type GameName, gameNamed } from '../game/index.ts';
import { EnvironmentUnavailable, type Play, type PlayResult } from '../rollout/index.ts';
import { gameOption, resetOf, resetOption } from './game-option.ts';
import { integer } from './integer.ts';
import { oneLine } from './one-line.ts';
import { openPlace, tokenOption, urlOption } from './place-options.ts';
import { plain } from './plain.ts';
import { fixTerminal } from './play/fix-terminal.ts';
import { reviewTerminal } from './play/review-terminal.ts';
import type { TerminalGame, Typed } from './play/terminal-game.ts';
import { requireTask } from './require-task.ts';
import { addTaskOptions, difficultyOption, type TaskOptions } from './task-options.ts';
import { UsageError } from './usage-error.ts';

interface PlayOptions extends TaskOptions {
  readonly game?: GameName;
  readonly url?: string;
  readonly token?: string;
  readonly reset?: readonly string[];
  readonly suite?: string;
  readonly difficulty?: string;
  readonly seed?: number;
}

export function addPlay(program: Command): void {
  addTaskOptions(program.command('play [id]').description('Play an episode in the terminal.'))
    .addOption(gameOption('fix when absent, or what the server at --url plays'))
    .addOption(urlOption())
    .addOption(tokenOption())
    .addOption(resetOption())
    .option('--suite <name>', 'only tasks of this suite; "factory" makes tasks without end')
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
  $ tracefix play --suite classic
  $ tracefix play --game review --reset level=detect
  $ tracefix play --game review --url http://127.0.0.1:8000
  $ printf 'run\\nsubmit\\n' | tracefix play sku-lookup-misses-known-articles`,
    )
    .action(play);
}

/** How each game is played by a person. */
const TERMINALS: Readonly<Record<GameName, TerminalGame>> = { fix: fixTerminal, review: reviewTerminal };

async function play(id: string | undefined, options: PlayOptions): Promise<void> {
  const { suite, difficulty, seed } = options;
  await using closing = new AsyncDisposableStack();
  const { environment, gym, close } = await openPlace({ ...options, hosts: 1 });
  closing.defer(close);
  const game = gameNamed(environment.game);
  if (game === undefined) throw new UsageError(`Expected a game that is known here, got ${environment.game}.`);
  const reset = resetOf(options.reset, game);
  if (id !== undefined && gym !== undefined) await gym.task(id).catch(() => requireTask(gym.tasks, id));
  const episode = await environment.reset({ ...reset, task_id: id, suite, difficulty, seed });
  closing.defer(async () => episode.close());
  const terminal = TERMINALS[environment.game as GameName];
  print(terminal.opening(plain(episode.initial.observation), plain(episode.task.description ?? '')));
  await converse(episode, terminal);
}

/** Reads commands until the episode ends, the player quits or the input does. */
async function converse(episode: Play, game: TerminalGame): Promise<void> {
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  // Input that stays open would keep the process alive.
  using lines = createInterface({ input: process.stdin, ...(terminal ? { output: process.stdout } : {}) });
  const say = (prompt: string): void => {
    lines.setPrompt(prompt);
    if (terminal) lines.prompt();
  };
  let block: { readonly actionOf: (text: string) => Typed; text: string } | null = null;
  let observation = plain(episode.initial.observation);
  say('> ');
  for await (const line of lines) {
    let action: Typed | null = null;
    if (block !== null && line !== '.') block.text += `${line}\n`;
    else if (block !== null) {
      action = block.actionOf(block.text);
      block = null;
    } else {
      const command = game.read(line, observation);
      if (command.kind === 'quit') return;
      if (command.kind === 'act') action = command.action;
      else if (command.kind === 'block') block = { actionOf: command.actionOf, text: '' };
      else if (command.kind === 'show') print(command.text);
      else if (command.kind === 'wrong') print(pc.yellow(command.message));
    }
    if (action !== null) {
      const result = await stepOrSay(episode, action);
      if (result !== null) {
        ({ observation } = result);
        print(game.after(action, result));
      }
      if (result?.done === true) return;
    }
    say(block === null ? '> ' : '| ');
  }
  if (block !== null) print(pc.yellow('The input ended inside a block, which is dropped: a single dot ends it.'));
  print(pc.yellow(game.leftOpen));
}

/** The result, or null when the step could not be taken: the reason is printed, and the player may repeat it. */
async function stepOrSay(episode: Play, action: object): Promise<PlayResult | null> {
  try {
    return plain(await episode.step(action));
  } catch (error) {
    if (!(error instanceof TraceFixError || error instanceof EnvironmentUnavailable)) throw error;
    print(pc.yellow(oneLine(error.message)));
    return null;
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
