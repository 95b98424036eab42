/** Asks a chat-completions endpoint, again when it is let down, and never for ever. */
import { setTimeout as wait } from 'node:timers/promises';
import OpenAI from 'openai';
import type {
  ChatCompletionCreateParams,
  ChatCompletionMessageParam as Message,
} from 'openai/resources/chat/completions';
import { AgentUnavailable } from '../agent.ts';
import type { ChatTool } from '../chat/action-tools.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { type Completion, streamedCompletion, wholeCompletion } from './completion.ts';
import { failureOf, wantsNewLimit } from './endpoint-failure.ts';
import type { LlmSettings } from './options.ts';

export interface Question {
  readonly messages: readonly Message[];
  readonly tools: readonly ChatTool[];
  readonly seed?: number | undefined;
}

export interface Endpoint {
  /** Rejects with AgentUnavailable when there is no answer to be had, and with the signal's reason. */
  ask(question: Question, signal: AbortSignal): Promise<Answer>;
}

export interface Answer extends Completion {
  /** Of the request that was answered, in real milliseconds. */
  readonly latencyMs: number;
}

const LONGEST_PAUSE_MS = 20_000;

export function createEndpoint(settings: LlmSettings): Endpoint {
  const { baseUrl, apiKey, maxRetries, retryPauseMs } = settings;
  // Without a key, one in the environment must not be sent to whichever endpoint this is; and nothing is to be printed.
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    maxRetries: 0,
    logLevel: 'off',
    fetch: boundedFetch,
  });
  let limit: ReplyLimit = 'max_tokens';
  return {
    async ask(question, signal) {
      for (let tries = 0; ; tries++) {
        const body = bodyOf(settings, question, limit);
        try {
          return withoutKey(await askOnce(client, body, settings, signal), apiKey);
        } catch (error) {
          signal.throwIfAborted();
          if ('max_tokens' in body && wantsNewLimit(error)) {
            limit = 'max_completion_tokens';
            continue;
          }
          const { message, isLasting, retryAfterMs } = failureOf(error, settings);
          // Some endpoints repeat the key that they refuse.
          const safe = apiKey === undefined ? message : message.replaceAll(apiKey, '(key)');
          if (isLasting || tries >= maxRetries) throw new AgentUnavailable(safe, { isLasting });
          const pause = Math.min(retryPauseMs * 2 ** tries, LONGEST_PAUSE_MS);
          // Up to a half less, so that episodes that were let down together do not come back together.
          await wait(retryAfterMs ?? pause * (1 - Math.random() / 2), undefined, { signal }).catch(() => {});
          signal.throwIfAborted();
        }
      }
    },
  };
}

/** Shorter ones are placeholders, such as EMPTY, that a program may well hold. */
const LEAST_KEY = 16;

/** Replies are printed and recorded, and an endpoint may put the key into them. */
function withoutKey(answer: Answer, apiKey: string | undefined): Answer {
  if (apiKey === undefined || apiKey.length < LEAST_KEY) return answer;
  const blot = (text: string) => text.replaceAll(apiKey, '(key)');
  const choices = answer.choices.map(({ text, reasoning, calls, finish }) => ({
    text: blot(text),
    reasoning: blot(reasoning),
    calls: calls.map((call) => ({ name: blot(call.name), arguments: blot(call.arguments) })),
    finish,
  }));
  return { ...answer, choices };
}

async function askOnce(
  client: OpenAI,
  body: Body,
  { stream, timeoutMs }: LlmSettings,
  signal: AbortSignal,
): Promise<Answer> {
  const silence = new AbortController();
  const clock = setTimeout(() => silence.abort(new Error(`silence for ${timeoutMs} ms`)), timeoutMs);
  const options = { signal: AbortSignal.any([signal, silence.signal]), timeout: timeoutMs };
  const begun = performance.now();
  try {
    const completion = stream
      ? await streamedCompletion(
          await client.chat.completions.create(
            { ...body, stream: true, stream_options: { include_usage: true } },
            options,
          ),
          () => clock.refresh(),
        )
      : wholeCompletion(await client.chat.completions.create({ ...body, stream: false }, options));
    return { ...completion, latencyMs: Math.round(performance.now() - begun) };
  } catch (error) {
    if (silence.signal.aborted) throw silence.signal.reason;
    throw error;
  } finally {
    clearTimeout(clock);
  }
}

type Body = Omit<ChatCompletionCreateParams, 'stream'>;
type ReplyLimit = 'max_tokens' | 'max_completion_tokens';

function bodyOf(settings: LlmSettings, { messages, tools, seed }: Question, limit: ReplyLimit): Body {
  const { model, temperature, topP, maxTokens, samples } = settings;
  return {
    model,
    messages: [...messages],
    ...(tools.length > 0 && { tools: tools as ChatTool[] as OpenAI.ChatCompletionFunctionTool[] }),
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
    ...(maxTokens !== undefined && { [limit]: maxTokens }),
    ...(seed !== undefined && { seed }),
    ...(samples > 1 && { n: samples }),
  };
}
