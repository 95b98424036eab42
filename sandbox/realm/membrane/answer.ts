/** Answers what the other side asks for: takes in its news, performs, and tells the result with this side's own. */
import { encodeArgument, isArgumentList } from './argument-lists.ts';
import type { Compose, Composed } from './compose.ts';
import type { Decoder } from './decode.ts';
import type { Detours } from './detours.ts';
import type { Batch, Encoder } from './encode.ts';
import { LOCAL } from './handles.ts';
import type { Perform } from './perform.ts';
import { parse, stringify } from './primordials.ts';
import type { Settlements } from './settlements.ts';

export interface AnswerRules {
  readonly encoder: Encoder;
  readonly decoder: Decoder;
  readonly compose: Compose;
  readonly settlements: Settlements;
  readonly detours: Detours;
  readonly perform: Perform;
  /** Called when an operation is over and its answer about to be written. */
  readonly beforeReply: (() => void) | undefined;
}

export function createAnswer(rules: AnswerRules): (text: string) => string {
  const { encoder, decoder, compose, settlements, detours, perform, beforeReply } = rules;

  /** A Proxy may throw when it is looked at: the program's fault, and no error that the test could expect. */
  function composeReply(reply: (batch: Batch) => string): Composed {
    try {
      return compose(reply, true);
    } catch {
      return { why: 'it throws when it is looked at' };
    }
  }

  return (text) => {
    const message = parse(text) as readonly unknown[];
    let reply: (batch: Batch) => string;
    detours.begin();
    try {
      settlements.apply(message[0] as readonly unknown[]);
      decoder.nodes(message[1] as never);
      const result = perform(message);
      beforeReply?.();
      reply = (batch) => {
        if (result === LOCAL) return '"local"';
        return isArgumentList(result) && isListOperation(message[2] as string)
          ? `"list",${encodeArgument(batch, result, encoder.value)}`
          : `"value",${encoder.value(batch, result)}`;
      };
    } catch (error) {
      reply = (batch) => `"throw",${encoder.value(batch, error)}`;
    }
    detours.end(message, text);
    const composed = composeReply(reply);
    const told = 'why' in composed ? `[],"cannot",${stringify(composed.why)}` : composed.text;
    return `[${settlements.take() || '[]'},${told}]`;
  };
}

const isListOperation = (operation: string) => operation === 'keys' || operation === 'field';
