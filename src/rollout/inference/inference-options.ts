/** What `npm run inference` is told, by arguments and by the environment variables that evaluations set. */
import { parseArgs } from 'node:util';
import { CHAT_FORMATS, type ChatFormat } from '../../agent/index.ts';
import { DEFAULT_GAME, GAMES, type GameName, gameNamed } from '../../game/index.ts';
import type { ResetOptions } from '../../gym/index.ts';
import { nearest } from '../../task/nearest.ts';
import { resetFromWords } from '../reset-from-words.ts';

export interface InferenceOptions {
  /** Ids of tasks, or difficulties, of which the seed picks a task. */
  readonly tasks: readonly string[];
  readonly model: string;
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly format: ChatFormat;
  readonly stream: boolean;
  readonly temperature: number | undefined;
  readonly maxTokens: number | undefined;
  /** Sent to the endpoint when it is given, and 0 for the choice of tasks when not. */
  readonly seed: number | undefined;
  readonly maxSteps: number | undefined;
  readonly game: GameName;
  /** What every reset asks for by the rules of the game. */
  readonly reset: ResetOptions;
  /** Of a server to play on; in this process when absent. */
  readonly url: string | undefined;
  readonly token: string | undefined;
  /** Real minutes for all tasks together. */
  readonly minutes: number;
  readonly printsScore: boolean;
}

export class InferenceRefused extends Error {}

export const INFERENCE_USAGE = `Usage: npm run inference -- [options] [tasks...]

Lets a model play tasks and prints [START], [STEP] and [END] lines on stdout, everything else on stderr.
Tasks are ids or difficulties; easy, medium and hard when none is named.

  --game GAME        fix or review (default: that of --url, else fix)
  --reset NAME=VALUE an option of the game, such as level=detect; repeat it for others
  --url URL          play on a server (env: ENV_URL); in this process when absent
  --token SECRET     the server's bearer token (env: TRACEFIX_TOKEN)
  --format FORMAT    json or tools (default: json)
  --stream           have replies streamed
  --temperature N    0 to 2 (default: the endpoint's)
  --max-tokens N     of a reply (default: the endpoint's)
  --seed N           picks the tasks of a difficulty, and is sent to the endpoint
  --max-steps N      steps of an episode (default: the task's)
  --minutes N        for all tasks together (default: 18)
  --no-score         leave score= out of [END]

The endpoint: API_BASE_URL (default: https://router.huggingface.co/v1), MODEL_NAME (default: Qwen/Qwen2.5-72B-Instruct),
and the first that is set of API_KEY, HF_TOKEN, OPENAI_API_KEY.

Exit codes: 0 every task was played to its end, 1 one could not be, 2 asked for wrongly, 130 and 143 stopped.

Examples:
  $ API_BASE_URL=http://127.0.0.1:8080/v1 MODEL_NAME=qwen npm run inference
  $ npm run inference -- --url http://127.0.0.1:8000 --format tools easy quixbugs-gcd
  $ npm run inference -- --game review --reset level=detect easy medium
`;

/** Throws InferenceRefused. */
export function inferenceOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): InferenceOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help === true) return 'help';
  const { format: given = 'json' } = values;
  const format = CHAT_FORMATS.find((one) => one === given);
  if (format === undefined)
    throw new InferenceRefused(`Expected --format ${CHAT_FORMATS.join(' or ')}, got "${given}".`);
  if (positionals.some((task) => task.trim() === ''))
    throw new InferenceRefused('Expected ids of tasks or difficulties, got an empty one.');
  const url = values.url ?? (env.ENV_URL || undefined);
  if (url !== undefined && !/^https?:/.test(URL.parse(url)?.protocol ?? ''))
    throw new InferenceRefused(`Expected --url to be the URL of a server, got "${url}".`);
  const game = gameOf(values.game ?? gameAt(url) ?? DEFAULT_GAME);
  return {
    game,
    reset: resetOf(values.reset ?? [], game),
    tasks: positionals.length > 0 ? positionals : ['easy', 'medium', 'hard'],
    model: env.MODEL_NAME || 'Qwen/Qwen2.5-72B-Instruct',
    baseUrl: env.API_BASE_URL || 'https://router.huggingface.co/v1',
    apiKey: env.API_KEY || env.HF_TOKEN || env.OPENAI_API_KEY || undefined,
    format,
    stream: values.stream === true,
    temperature: numberOf('temperature', values.temperature, 0, 2),
    maxTokens: integerOf('max-tokens', values['max-tokens'], 1, 10_000_000),
    seed: integerOf('seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    maxSteps: integerOf('max-steps', values['max-steps'], 1, 10_000),
    url,
    token: values.token ?? (env.TRACEFIX_TOKEN || undefined),
    minutes: numberOf('minutes', values.minutes, 0.01, 1440) ?? 18,
    printsScore: values.score !== false,
  };
}

/** A server has the game at its name. */
function gameAt(url: string | undefined): string | undefined {
  const last = url === undefined ? undefined : new URL(url).pathname.replace(/\/+$/, '').split('/').at(-1);
  return last !== undefined && gameNamed(last) !== undefined ? last : undefined;
}

function gameOf(name: string): GameName {
  if (gameNamed(name) !== undefined) return name as GameName;
  throw new InferenceRefused(`Expected --game ${Object.keys(GAMES).join(' or ')}, got "${name}".`);
}

function resetOf(words: readonly string[], game: GameName): ResetOptions {
  try {
    return resetFromWords(words, gameNamed(game)!);
  } catch (error) {
    if (error instanceof RangeError) throw new InferenceRefused(`--reset: ${error.message}`);
    throw error;
  }
}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const OPTIONS = {
  ...{ url: TEXT, token: TEXT, format: TEXT, temperature: TEXT, 'max-tokens': TEXT, seed: TEXT },
  ...{ game: TEXT, reset: { ...TEXT, multiple: true } as const },
  ...{ 'max-steps': TEXT, minutes: TEXT, stream: FLAG, score: FLAG, help: { ...FLAG, short: 'h' } },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, allowNegative: true, options: OPTIONS });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, option] = (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && /'(-.*?)'/s.exec(message)) || [];
    // Of other mistakes parseArgs names the argument that it cannot take.
    throw new InferenceRefused(option === undefined ? message : `${unknownOption(option)} --help tells of all.`);
  }
}

function unknownOption(option: string): string {
  const known = Object.keys(OPTIONS).map((name) => (name === 'score' ? '--no-score' : `--${name}`));
  const [meant] = nearest(option, known, 1);
  return `Expected an option, got "${option}"; ${meant === undefined ? 'there is none like it' : `the nearest is ${meant}`}.`;
}

function integerOf(name: string, text: string | undefined, min: number, max: number): number | undefined {
  const value = numberOf(name, text, min, max);
  if (value === undefined || Number.isInteger(value)) return value;
  throw new InferenceRefused(`Expected --${name} to be an integer, got "${text}".`);
}

function numberOf(name: string, text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value >= min && value <= max) return value;
  throw new InferenceRefused(`Expected --${name} to be a number from ${min} to ${max}, got "${text}".`);
}
