/** What an agent chose, checked: it may be anything. */
import { z } from 'zod';
import type { AgentAction, Decision, Reply } from '../agent/agent.ts';
import { isRecord } from '../is-record.ts';
import { problemsOf, sentenceOf } from '../problems.ts';
import { isNestedDeeper, MOST_LEVELS } from './trajectory/nesting.ts';

/** Of an action or a reply; ten such refused ones still make a line that can be read. */
const MOST_CHARACTERS = 8_000_000;

const count = z.int().min(0);
const replySchema = z.object({
  text: z.string(),
  tokens: z.object({ prompt: count, completion: count }),
  latencyMs: z.number().min(0),
  malformed: z.array(z.string()),
  mended: z.array(z.string()).exactOptional(),
});

/** Throws TypeError for what is no decision, or none that can be recorded: an episode must be readable again. */
export function decided(chosen: AgentAction | Decision): { readonly action: AgentAction; readonly reply?: Reply } {
  if (typeof chosen !== 'object' || chosen === null)
    throw new TypeError(`Expected an action, an object with action_type, got ${JSON.stringify(chosen)}.`);
  if (!('reply' in chosen && 'action' in chosen)) return { action: asWire(chosen as AgentAction) };
  const { action, reply } = chosen as Decision;
  return { action: asWire(action), ...(reply !== undefined && { reply: asReply(reply) }) };
}

/** As JSON carries it: over a socket, and when it is played again, it is no other action. */
function asWire(action: AgentAction): AgentAction {
  const text = JSON.stringify(action) ?? 'null';
  if (text.length > MOST_CHARACTERS)
    throw new TypeError(`Expected an action of at most ${MOST_CHARACTERS} characters, got ${text.length}.`);
  const wire = JSON.parse(text);
  if (isNestedDeeper(wire))
    throw new TypeError(`Expected an action of at most ${MOST_LEVELS} levels, got a deeper one.`);
  if (isRecord(wire)) return wire as AgentAction;
  throw new TypeError(`Expected an action, an object with action_type, got ${JSON.stringify(action)}.`);
}

function asReply(reply: Reply): Reply {
  const { data, error } = replySchema.safeParse(reply);
  if (error !== undefined)
    throw new TypeError(
      `Expected a reply that can be recorded, got: ${sentenceOf(problemsOf(error, reply)).slice(0, 300)}`,
    );
  const characters = [data.text, ...data.malformed].reduce((sum, text) => sum + text.length, 0);
  if (characters > MOST_CHARACTERS)
    throw new TypeError(`Expected a reply of at most ${MOST_CHARACTERS} characters, got ${characters}.`);
  return data;
}
