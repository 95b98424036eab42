/** A trajectory as the chat that a model would have had. */
import {
  type AgentAction,
  actionText,
  actionToolCall,
  type ChatFormat,
  observationText,
  type ToolCall,
} from '../../agent/index.ts';
import { observationsOf } from '../trajectory/observations-of.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import { briefFor } from './brief-for.ts';

export type ChatMessage =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | { readonly role: 'assistant'; readonly content: string }
  | { readonly role: 'assistant'; readonly content: null; readonly tool_calls: readonly [ToolCall] }
  | { readonly role: 'tool'; readonly tool_call_id: string; readonly content: string };

/**
 * The brief, then observation and action by turns; the last message is the last action. Actions that were refused for their form
 * changed nothing and are left out, since nobody should learn them. Throws RangeError for a brief that speaks of the other format
 * and cannot be reworded.
 */
export function chatOf(trajectory: Trajectory, format: ChatFormat): readonly ChatMessage[] {
  const { initial, steps } = trajectory;
  const brief = briefFor(trajectory, format);
  if (brief === undefined)
    throw new RangeError(
      `Expected a brief that can be told for the format ${format}, got another in ${trajectory.key}.`,
    );
  const messages: ChatMessage[] = [{ role: 'system', content: brief }];
  let before: unknown;
  let seen: unknown = initial.observation;
  let callId: string | undefined;
  const observations = observationsOf(trajectory);
  for (const { action, error } of steps) {
    const observation = observations.next().value;
    if (error !== undefined) continue;
    messages.push(shownMessage(observationText({ observation: seen, before }), callId));
    callId = format === 'tools' ? `call_${messages.length >> 1}` : undefined;
    messages.push(actionMessage(action as AgentAction, callId));
    before = seen;
    seen = observation;
  }
  return messages;
}

function shownMessage(content: string, callId: string | undefined): ChatMessage {
  return callId === undefined ? { role: 'user', content } : { role: 'tool', tool_call_id: callId, content };
}

function actionMessage(action: AgentAction, callId: string | undefined): ChatMessage {
  return callId === undefined
    ? { role: 'assistant', content: actionText(action) }
    : { role: 'assistant', content: null, tool_calls: [actionToolCall(action, callId)] };
}
