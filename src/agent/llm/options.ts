/** What an agent with a model is told, and what is recorded of it. */
import { fixGame } from '../../game/index.ts';
import { CHAT_FORMATS, type ChatFormat } from '../chat/brief-text.ts';
import type { ListedAction } from './action-form.ts';

/** The model, where it is asked, and how. */
export interface LlmOptions {
  /** As the endpoint knows it. */
  readonly model: string;
  /** Of an OpenAI-compatible endpoint, up to and with its version. Default `https://api.openai.com/v1`. */
  readonly baseUrl?: string | undefined;
  /** Endpoints of one's own need none. */
  readonly apiKey?: string | undefined;
  /** 0 to 2; the endpoint's default when absent. */
  readonly temperature?: number | undefined;
  /** Above 0, to 1; the endpoint's default when absent. */
  readonly topP?: number | undefined;
  /** From 0. Each request gets one of its own, drawn from this, the episode and the attempt; none is sent when absent. */
  readonly seed?: number | undefined;
  /** Of one reply; the endpoint's default when absent. */
  readonly maxTokens?: number | undefined;
  /** Whether actions come as JSON in the text, or as calls of tools. Default `json`. */
  readonly format?: ChatFormat | undefined;
  /** Default false. */
  readonly stream?: boolean | undefined;
  /** Real milliseconds for a reply, of silence when it is streamed. Default 120,000; without streaming at most 300,000. */
  readonly timeoutMs?: number | undefined;
  /** How often a request is repeated that the endpoint let down. Default 5. */
  readonly maxRetries?: number | undefined;
  /** Real milliseconds before the first repetition; each waits up to twice as long as the one before. Default 500. */
  readonly retryPauseMs?: number | undefined;
  /** Tokens of the chat at which its older half is left out. Default 24,000. */
  readonly historyTokens?: number | undefined;
  /** Replies asked for at a time, of which the commonest action is taken. Default 1. */
  readonly samples?: number | undefined;
  /** Of the game that is played. Default those of the game of fixing programs. */
  readonly actions?: readonly ListedAction[] | undefined;
}

export type LlmSettings = {
  readonly [Name in Exclude<keyof LlmOptions, Unset>]-?: NonNullable<LlmOptions[Name]>;
} & Pick<LlmOptions, Unset>;
type Unset = 'apiKey' | 'temperature' | 'topP' | 'seed' | 'maxTokens';

const BOUNDS: Readonly<Record<string, readonly [min: number, max: number, isInteger: boolean]>> = {
  temperature: [0, 2, false],
  topP: [Number.MIN_VALUE, 1, false],
  seed: [0, Number.MAX_SAFE_INTEGER, true],
  maxTokens: [1, 10_000_000, true],
  timeoutMs: [1, 2 ** 31 - 1, true],
  maxRetries: [0, 100, true],
  retryPauseMs: [0, 60_000, false],
  historyTokens: [1, 100_000_000, true],
  samples: [1, 128, true],
};

/** With what is not said put in. Throws RangeError and TypeError for what cannot be. */
export function settingsOf(options: LlmOptions): LlmSettings {
  const { baseUrl = 'https://api.openai.com/v1', model, format = 'json' } = options;
  if (typeof model !== 'string' || model.trim() === '') throw new TypeError('Expected the name of a model, got none.');
  if (!URL.canParse(baseUrl) || !/^https?:/.test(baseUrl))
    throw new TypeError(`Expected the URL of an endpoint, such as http://127.0.0.1:8000/v1, got "${baseUrl}".`);
  const { username, password } = new URL(baseUrl);
  if (`${username}${password}` !== '')
    throw new TypeError('Expected a URL without a name and a password in it, got one with.');
  const apiKey = options.apiKey?.trim() || undefined;
  if (apiKey !== undefined && !/^[\x21-\x7e]+$/.test(apiKey))
    throw new TypeError('Expected an API key of ASCII characters without spaces, got one with others.');
  if (!CHAT_FORMATS.includes(format))
    throw new TypeError(`Expected format ${CHAT_FORMATS.join(' or ')}, got "${format}".`);
  for (const [name, [min, max, isInteger]] of Object.entries(BOUNDS)) {
    const value = (options as unknown as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) continue;
    if (typeof value === 'number' && value >= min && value <= max && (!isInteger || Number.isInteger(value))) continue;
    const range = min === Number.MIN_VALUE ? `above 0, at most ${max}` : `from ${min} to ${max}`;
    throw new RangeError(`Expected ${name} to be ${isInteger ? 'an integer' : 'a number'} ${range}, got ${value}.`);
  }
  const { stream, timeoutMs, maxRetries, retryPauseMs, historyTokens, samples, actions } = options;
  return {
    ...options,
    model,
    apiKey,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    format,
    stream: stream ?? false,
    timeoutMs: timeoutMs ?? 120_000,
    maxRetries: maxRetries ?? 5,
    retryPauseMs: retryPauseMs ?? 500,
    historyTokens: historyTokens ?? 24_000,
    samples: samples ?? 1,
    actions: actions ?? fixGame.actions,
  };
}

/** What replies hang on, without secrets. */
export function recordedSettings(settings: LlmSettings): Readonly<Record<string, unknown>> {
  const { model, baseUrl, format, temperature, topP, seed, maxTokens, historyTokens, samples, stream } = settings;
  const { origin, pathname } = new URL(baseUrl);
  const given = { temperature, top_p: topP, seed, max_tokens: maxTokens };
  return {
    model,
    base_url: `${origin}${pathname}`,
    format,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    history_tokens: historyTokens,
    samples,
    stream,
  };
}
