/**
 * The chat of an episode. It only grows, so that an endpoint can reuse what it worked out for the part it has seen; when it grows
 * past its limit it is cut to half at once, and grows again.
 */
import type { ChatCompletionMessageParam as Message } from 'openai/resources/chat/completions';

export interface Conversation {
  readonly messages: () => readonly Message[];
  /** Adds to the turn under way. */
  add(...messages: readonly Message[]): void;
  /** Ends the turn with what it led to; `whole` is the same with all that a reader needs who knows nothing before it. */
  endTurn(result: Message, whole: () => string): void;
  /** What the endpoint counted for the messages as they are. */
  counted(promptTokens: number): void;
  /** As far as can be told: by what was counted, else by the length. */
  readonly estimate: () => number;
}

/** Of English and code; put right by what the endpoint counts. */
const TOKENS_PER_CHARACTER = 0.28;
/** Endpoints that count nonsense must not have the chat cut at every turn, or never. */
const [LEAST_PER_CHARACTER, MOST_PER_CHARACTER] = [0.1, 1.5];

export function createConversation(system: string, first: string, limit: number): Conversation {
  const brief: Message = { role: 'system', content: system };
  let opening: Message = { role: 'user', content: first };
  let turns: (readonly Message[])[] = [];
  let current: Message[] = [];
  let leftOut = 0;
  let perCharacter = TOKENS_PER_CHARACTER;

  const messages = () => [brief, opening, ...turns.flat(), ...current];
  const estimate = () => Math.ceil(messages().reduce((sum, one) => sum + charactersOf(one), 0) * perCharacter);

  function cut(whole: string): void {
    const last = turns.at(-1)!.slice();
    last.push({ ...last.pop()!, content: whole } as Message);
    turns = [...turns.slice(0, -1), last];
    opening = { role: 'user', content: noteOf(leftOut) };
    while (turns.length > 1 && estimate() > limit / 2) {
      turns.shift();
      leftOut += 1;
      opening = { role: 'user', content: noteOf(leftOut) };
    }
  }

  return {
    messages,
    estimate,
    add(...added) {
      current.push(...added);
    },
    endTurn(result, whole) {
      turns.push([...current, result]);
      current = [];
      if (estimate() > limit) cut(whole());
    },
    counted(promptTokens) {
      const measured = (perCharacter * promptTokens) / estimate();
      perCharacter = Math.min(MOST_PER_CHARACTER, Math.max(LEAST_PER_CHARACTER, measured));
    },
  };
}

function noteOf(leftOut: number): string {
  const turns = leftOut === 0 ? '' : leftOut === 1 ? ', and the first turn' : `, and the first ${leftOut} turns`;
  return `(Left out here: what was seen at first${turns}. A later message shows how things stand.)`;
}

function charactersOf(message: Message): number {
  const calls = 'tool_calls' in message ? JSON.stringify(message.tool_calls).length : 0;
  return (typeof message.content === 'string' ? message.content.length : 0) + calls;
}
