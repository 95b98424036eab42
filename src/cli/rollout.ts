/** `tracefix rollout`: an agent plays many episodes, and each is recorded. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import pc from 'picocolors';
import type { AnyAgent } from '../agent/index.ts';
import { gameNamed } from '../game/index.ts';
import { type Environment, type Outcome, playRun, type RolloutOptions, RunRefused } from '../rollout/index.ts';
import { agentNeeds } from './agent-needs.ts';
import { AGENT_NAMES, agentNamed, requireAgentName } from './agents.ts';
import { resetOf } from './game-option.ts';
import { createLiveLine } from './live-line.ts';
import { addLlmOptions, type LlmCommandOptions } from './llm-options.ts';
import { oneLine } from './one-line.ts';
import { addPlaceOptions, openPlace, type PlaceOptions } from './place-options.ts';
import { barOf } from './progress-bar.ts';
import { requirePlayable } from './require-playable.ts';
import { addRolloutOptions, type RolloutCommandOptions, rolloutOptions } from './rollout-options.ts';
import { createTally, type Tally } from './rollout-tally.ts';
import { INTERRUPTED, stopSignals } from './stop-signals.ts';
import { UsageError } from './usage-error.ts';

interface RolloutCommand extends PlaceOptions, RolloutCommandOptions, LlmCommandOptions {
  readonly agent: string;
  readonly out: string;
  readonly resume?: boolean;
  readonly reset?: readonly string[];
}

export function addRollout(program: Command): void {
  const command = program
    .command('rollout [ids...]')
    .description(
      'Let an agent play many episodes and record each: the tasks of these ids, or all that pass the filters.',
    )
    .requiredOption('--agent <name>', `${AGENT_NAMES.join(', ')}, or the path of a module such as ./my-agent.ts`)
    .requiredOption('--out <folder>', 'where the run is written, such as runs/first');
  addPlaceOptions(
    addRolloutOptions(command.option('--resume', 'go on with the run in --out')),
    `fix when absent, or what the server at --url plays`,
  );
  addLlmOptions(command)
    .addHelpText(
      'after',
      `
The key of a model's endpoint is the first that is set of API_KEY, HF_TOKEN and OPENAI_API_KEY in the environment.

Ctrl-C ends the episodes under way and stops; a second one stops at once. The same command with --resume then plays what is
left, and ends with the very files that a run without interruption would have written.

The exit code is 0 when all episodes were played, 1 when some failed or the run could not go on, 2 when the command cannot
be read or the folder is refused, 130 when it was interrupted. An episode that failed has no score; --resume plays it again.

Examples:
  $ tracefix rollout --agent oracle --suite core --out runs/oracle
  $ tracefix rollout --agent random -n 200 --attempts 8 --seed 7 --out runs/random
  $ tracefix rollout --agent random -n 200 --attempts 8 --seed 7 --out runs/random --resume
  $ tracefix rollout --agent llm --model qwen --model-url http://127.0.0.1:8080/v1 --difficulty easy --out runs/qwen
  $ tracefix rollout --agent repair --game review --reset level=detect --out runs/review
  $ tracefix rollout --agent ./my-agent.ts --split test --out runs/mine --url http://127.0.0.1:8000`,
    )
    .action(playAndRecord);
}

async function playAndRecord(ids: readonly string[], options: RolloutCommand): Promise<void> {
  if (existsSync(options.out) && options.resume !== true)
    throw new UsageError(
      `Expected --out to be a folder that does not exist yet, got "${options.out}"; --resume goes on with its run.`,
    );
  requireAgentName(options.agent);
  if (options.url !== undefined && (options.agent === 'search' || options.fork === true))
    throw new UsageError(
      `Expected no --url with ${options.agent === 'search' ? '--agent search' : '--fork'}, which needs copies of episodes that a server does not give, got "${options.url}".`,
    );
  const asked = withAgentsOwn(rolloutOptions(ids, options), options);
  await using closing = new AsyncDisposableStack();
  const place = await openPlace(options);
  closing.defer(() => place.close());
  const wanted = withGamesOwn(asked, place.environment.game, options);
  const planned = await requirePlayable(place.environment, wanted);
  const needs = closing.use(agentNeeds(place, wanted, options));
  const agent = await agentNamed(options.agent, place.environment.game, needs, options);
  const tally = createTally(planned);
  const isInterrupted = await playThrough(place.environment, agent, wanted, tally, options);
  process.stdout.write(`${pc.bold(tally.words())}; recorded in ${options.out}\n`);
  if (tally.refused > 0 && tally.refused === tally.played)
    tell(
      `No episode came to its end: the agent's actions were refused one after the other. "tracefix report ${oneLine(options.out)} --html report.html" shows each answer and why it was refused.`,
    );
  if (isInterrupted) {
    tell(`Interrupted: the same command with --resume plays the ${planned - tally.played} that are left.`);
    process.exitCode = INTERRUPTED;
  } else if (tally.failed > 0) {
    tell(`${tally.failed} failed, see failures.jsonl there; the same command with --resume plays them again.`);
    process.exitCode = 1;
  }
}

/** What some agents cannot play without. */
function withAgentsOwn(wanted: RolloutOptions, { agent, format }: RolloutCommand): RolloutOptions {
  if (agent === 'search') return { ...wanted, mayFork: true };
  if (agent === 'llm' && format === 'tools') return { ...wanted, reset: { ...wanted.reset, prompt: 'tools' } };
  return wanted;
}

/** The options of the rules, once it is known which they are. */
function withGamesOwn(wanted: RolloutOptions, name: string, { reset }: RolloutCommand): RolloutOptions {
  if (reset === undefined) return wanted;
  const game = gameNamed(name);
  if (game === undefined) throw new UsageError(`Expected a game that is known here for --reset, got ${name}.`);
  return { ...wanted, reset: { ...resetOf(reset, game), ...wanted.reset } };
}

/** Resolves with whether it was stopped before all had been played. */
async function playThrough(
  environment: Environment,
  agent: AnyAgent,
  wanted: RolloutOptions,
  tally: Tally,
  { out, resume }: RolloutCommand,
): Promise<boolean> {
  const began = performance.now();
  const pace = () => tally.pace(performance.now() - began);
  const line = createLiveLine({
    terminal: () => `${barOf(tally.played + tally.failed, tally.planned)} ${tally.words()}, ${pace()}`,
    log: () => `${tally.words()}, ${pace()}`,
  });
  using stop = stopSignals({
    onFirst: () => line.say('Ending the episodes under way; ctrl-C again stops at once.'),
    onSecond: () => line.end(),
  });
  const outcomes = playRun(environment, agent, {
    ...wanted,
    folder: out,
    isResumed: resume,
    drain: stop.signal,
    onEpisode: (trajectory) => tally.known(trajectory),
    onNotice: (text) => line.say(text),
  });
  try {
    for await (const outcome of outcomes) {
      tally.ended(outcome);
      if (outcome.kind === 'failed') line.say(failureText(outcome));
    }
  } catch (error) {
    if (error instanceof RunRefused) throw new UsageError(error.message);
    throw error;
  } finally {
    line.end();
  }
  return stop.signal.aborted && tally.played < tally.planned;
}

function failureText({ key, cause, reasons }: Outcome & { readonly kind: 'failed' }): string {
  return `${pc.red('failed')} ${key} (${cause}): ${oneLine(reasons.at(-1) ?? '')}`;
}

const tell = (text: string) => void process.stderr.write(`${text}\n`);
