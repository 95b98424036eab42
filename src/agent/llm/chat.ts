/** Puts an episode into a chat: what was seen, what the model answered, what came of it. */
import type { ChatCompletionMessageParam as Message } from 'openai/resources/chat/completions';
import type { AgentAction, Start, Turn } from '../agent.ts';
import { actionText, actionToolCall } from '../chat/action-text.ts';
import { briefText } from '../chat/brief-text.ts';
import { observationText } from '../chat/observation-text.ts';
import type { ActionForm } from './action-form.ts';
import { createConversation } from './conversation.ts';
import type { LlmSettings } from './options.ts';
import type { ReadChoice } from './read-choice.ts';

export interface Chat {
  readonly messages: () => readonly Message[];
  /** Takes in what has happened since it was last asked. */
  catchUp(observation: unknown, history: readonly Turn[]): void;
  /** The model gave this action, in the words of `read`. */
  answered(action: AgentAction, read: ReadChoice): void;
  /** No action could be made of the reply. */
  unread(said: string): void;
  /** Tells the model why. */
  askAgain(reason: string): void;
  counted(promptTokens: number): void;
  readonly estimate: () => number;
}

/** A model need not see all of a reply that was none. */
const UNREAD_CHARACTERS = 2000;

export function createChat(start: Start, settings: LlmSettings, forms: readonly ActionForm[]): Chat {
  const opening = observationText({ observation: start.observation });
  const conversation = createConversation(briefText(start.metadata, settings.format), opening, settings.historyTokens);
  const ask = askingFor(settings, forms);
  let known = 0;
  let seen = start.observation;
  let calls = 0;
  /** Of the answer whose outcome is not known yet. */
  let pending: { readonly callId?: string } | undefined;

  function absorb({ action, observation, error }: Turn): void {
    if (pending === undefined) conversation.add({ role: 'assistant', content: actionText(action) });
    const { callId } = pending ?? {};
    const content = observationText({ observation, before: seen, error });
    const result: Message =
      callId === undefined ? { role: 'user', content } : { role: 'tool', tool_call_id: callId, content };
    const refusal = error === undefined ? '' : `${content}\n\n`;
    conversation.endTurn(result, () => `${refusal}${observationText({ observation })}`);
    pending = undefined;
    seen = observation;
  }

  return {
    messages: conversation.messages,
    estimate: conversation.estimate,
    counted: conversation.counted,
    catchUp(observation, history) {
      for (const turn of history.slice(known)) absorb(turn);
      known = history.length;
      seen = observation;
    },
    answered(action, { isCall, said }) {
      if (isCall && settings.format === 'tools') {
        const callId = `call_${++calls}`;
        conversation.add({ role: 'assistant', content: said || null, tool_calls: [actionToolCall(action, callId)] });
        pending = { callId };
      } else {
        conversation.add({ role: 'assistant', content: said || actionText(action) });
        pending = {};
      }
    },
    unread(said) {
      conversation.add({ role: 'assistant', content: said.slice(0, UNREAD_CHARACTERS) || '(nothing)' });
      // Whatever is sent in its place, it was not said by the model.
      pending = {};
    },
    askAgain(reason) {
      conversation.add({ role: 'user', content: ask.replace('{}', () => reason) });
    },
  };
}

function askingFor({ format }: LlmSettings, forms: readonly ActionForm[]): string {
  if (format === 'tools')
    return `Expected a call of one tool (${forms.map(({ tool }) => tool.name).join(', ')}), got {}.`;
  const example = JSON.stringify({ action_type: (forms.find(({ takesNothing }) => takesNothing) ?? forms[0])?.name });
  return `Expected one JSON object, an action such as ${example}, got {}. Answer with the object alone.`;
}
