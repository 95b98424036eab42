/** Plays one episode: asks the model for each action, and again when no action can be made of its reply. */
import { isRecord } from '../../is-record.ts';
import { numberFrom } from '../../task/index.ts';
import type { Act, Decision, Start } from '../agent.ts';
import { actionTools } from '../chat/action-tools.ts';
import type { ActionForm, ListedAction } from './action-form.ts';
import { createChat } from './chat.ts';
import type { Choice } from './completion.ts';
import type { Answer, Endpoint } from './endpoint.ts';
import { majority } from './majority.ts';
import type { LlmSettings } from './options.ts';
import { type ReadChoice, readChoice, withThought } from './read-choice.ts';

export interface PlayerParts {
  readonly settings: LlmSettings;
  readonly endpoint: Endpoint;
  readonly forms: readonly ActionForm[];
  readonly start: Start;
  /** Told when the endpoint does not say how many tokens there were. */
  readonly onEstimate: () => void;
}

const MOST_REPETITIONS = 3;
/** Of one reply when no model counts. */
const CHARACTERS_PER_TOKEN = 4;

export function createPlayer({ settings, endpoint, forms, start, onEstimate }: PlayerParts): Act {
  const chat = createChat(start, settings, forms);
  const tools = settings.format === 'tools' ? actionTools({ actions: availableAt(start, settings.actions) }) : [];
  let asked = 0;

  function seed(): number | undefined {
    if (settings.seed === undefined) return undefined;
    // Small enough for endpoints that keep it in 32 bits.
    return numberFrom(`llm ${settings.seed} ${start.taskId} ${start.seed} ${start.attempt} ${asked++}`) % 2 ** 31;
  }

  function tokensOf({ tokens, choices }: Answer): { prompt: number; completion: number } {
    if (tokens !== undefined) {
      chat.counted(tokens.prompt);
      return tokens;
    }
    onEstimate();
    const characters = choices.reduce((sum, choice) => sum + rawText(choice).length + choice.reasoning.length, 0);
    return { prompt: chat.estimate(), completion: Math.ceil(characters / CHARACTERS_PER_TOKEN) };
  }

  return async (observation, history, { signal }): Promise<Decision> => {
    chat.catchUp(observation, history);
    const tokens = { prompt: 0, completion: 0 };
    const malformed: string[] = [];
    let latencyMs = 0;
    for (let repeated = 0; ; repeated++) {
      const answer = await endpoint.ask({ messages: chat.messages(), tools, seed: seed() }, signal);
      const { prompt, completion } = tokensOf(answer);
      tokens.prompt += prompt;
      tokens.completion += completion;
      latencyMs += answer.latencyMs;
      const { read, text, malformed: unread } = chosenOf(answer, forms);
      malformed.push(...unread);
      if (read.kind === 'action') {
        chat.answered(read.action, read);
        const mended = [...new Set(read.mended)];
        const reply = { text, tokens, latencyMs, malformed, ...(mended.length > 0 && { mended }) };
        return { action: withThought(read.action, read.thought, forms), reply };
      }
      chat.unread(read.said || text);
      if (repeated === MOST_REPETITIONS)
        return { action: NO_ACTION, reply: { text: malformed.pop()!, tokens, latencyMs, malformed } };
      chat.askAgain(read.reason);
    }
  };
}

/** Those that the episode names at its beginning, where it names any. */
function availableAt({ observation }: Start, actions: readonly ListedAction[]): readonly ListedAction[] {
  const named = isRecord(observation) ? observation.available_actions : undefined;
  return Array.isArray(named) ? actions.filter(({ name }) => named.includes(name)) : actions;
}

/** The episode refuses it, at no cost, and goes on or gives the model up. */
const NO_ACTION = { action_type: 'NONE' };

interface Chosen {
  readonly read: ReadChoice;
  readonly text: string;
  /** Texts of which no action could be made; the one above among them when there is no other. */
  readonly malformed: readonly string[];
}

/** The choice with the commonest action, else the first. */
function chosenOf({ choices }: Answer, forms: readonly ActionForm[]): Chosen {
  const reads = choices.map((choice) => readChoice(choice, forms));
  const texts = choices.map(rawText);
  const at = Math.max(0, majority(reads.map((read) => (read.kind === 'action' ? read.action : undefined))));
  return {
    read: reads[at]!,
    text: texts[at]!,
    malformed: texts.filter((_, index) => reads[index]!.kind === 'malformed'),
  };
}

function rawText({ text, calls }: Choice): string {
  return [text, ...calls.map((call) => `${call.name} ${call.arguments}`)].filter((line) => line !== '').join('\n');
}
