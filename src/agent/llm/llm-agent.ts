/** The agent that asks a model, at any endpoint that speaks the chat-completions protocol. */
import type { EpisodicAgent } from '../agent.ts';
import { formOf } from './action-form.ts';
import type { Endpoint } from './endpoint.ts';
import { type LlmOptions, recordedSettings, settingsOf } from './options.ts';
import { createPlayer } from './player.ts';

/**
 * Makes an agent that plays from the brief of the reset; `reset: { prompt: 'tools' }` writes it for tools. One agent may play
 * many episodes at once. Its settings get `tokens: "estimated"` once the endpoint has answered without saying how many there were.
 *
 * @throws TypeError and RangeError for options that cannot be. An episode throws AgentUnavailable when no answer is to be had.
 * @example
 * const agent = createLlmAgent({ baseUrl: 'http://127.0.0.1:8000/v1', model: 'qwen', temperature: 0.7, format: 'tools' });
 */
export function createLlmAgent(options: LlmOptions): EpisodicAgent {
  const settings = settingsOf(options);
  let endpoint: Promise<Endpoint> | undefined;
  const reach = async () => {
    // Loaded on first use: the library takes longer to load than a gym takes to start.
    const { createEndpoint } = await import('./endpoint.ts');
    return createEndpoint(settings);
  };
  const forms = settings.actions.map(formOf);
  let isEstimated = false;
  const onEstimate = () => {
    isEstimated = true;
  };
  return {
    name: 'llm',
    get settings() {
      return { ...recordedSettings(settings), ...(isEstimated && { tokens: 'estimated' }) };
    },
    async begin(start) {
      endpoint ??= reach();
      return { name: 'llm', act: createPlayer({ settings, endpoint: await endpoint, forms, start, onEstimate }) };
    },
  };
}
