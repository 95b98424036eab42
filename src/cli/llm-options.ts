/** The options of the agent `llm`: which model, at which endpoint, and how it is asked. */
import { type Command, Option } from 'commander';
import { type AnyAgent, CHAT_FORMATS, type ChatFormat, createLlmAgent } from '../agent/index.ts';
import type { AnyGame } from '../game/index.ts';
import { integer } from './integer.ts';
import { number } from './number.ts';
import { UsageError } from './usage-error.ts';

export interface LlmCommandOptions {
  readonly model?: string;
  readonly modelUrl?: string;
  readonly format: ChatFormat;
  readonly temperature?: number;
  readonly topP?: number;
  readonly maxTokens?: number;
  readonly modelSeed?: number;
  readonly samples: number;
  readonly stream?: boolean;
  readonly replyTimeout?: number;
  readonly historyTokens?: number;
}

export function addLlmOptions(command: Command): Command {
  return command
    .optionsGroup('Options of the agent llm:')
    .addOption(new Option('--model <name>', 'the model, as its endpoint knows it').env('MODEL_NAME'))
    .addOption(new Option('--model-url <url>', 'its endpoint, such as http://127.0.0.1:8080/v1').env('API_BASE_URL'))
    .addOption(new Option('--format <format>', 'how it says actions').choices(CHAT_FORMATS).default('json'))
    .option('--temperature <n>', "0 to 2; the endpoint's own when absent", number(0, 2))
    .option('--top-p <n>', "up to 1; the endpoint's own when absent", number(0, 1))
    .option('--max-tokens <n>', 'of a reply', integer(1, 10_000_000))
    .option(
      '--model-seed <n>',
      'sent with each request, with the episode mixed in',
      integer(0, Number.MAX_SAFE_INTEGER),
    )
    .addOption(
      new Option('--samples <n>', 'replies asked for at a time, of which the commonest action is taken')
        .default(1)
        .argParser(integer(1, 128)),
    )
    .option('--stream', 'have replies streamed')
    .option('--reply-timeout <seconds>', 'for a reply', integer(1, 86_400))
    .option('--history-tokens <n>', 'length of the chat at which its older half is left out', integer(1, 100_000_000));
}

/** Its key comes from the environment alone, where no list of processes shows it. */
export function llmAgent(
  options: LlmCommandOptions,
  { actions }: Pick<AnyGame, 'actions'>,
  env: NodeJS.ProcessEnv = process.env,
): AnyAgent {
  const { model, modelUrl, modelSeed, replyTimeout, format, samples, stream } = options;
  if (model === undefined) throw new UsageError('Expected --model to name the model that plays, got none.');
  const { temperature, topP, maxTokens, historyTokens } = options;
  try {
    return createLlmAgent({
      ...{ actions, model, format, samples, stream, temperature, topP, maxTokens, historyTokens },
      baseUrl: modelUrl,
      apiKey: env.API_KEY || env.HF_TOKEN || env.OPENAI_API_KEY || undefined,
      seed: modelSeed,
      timeoutMs: replyTimeout === undefined ? undefined : replyTimeout * 1000,
    });
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}
