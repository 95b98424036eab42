/** How an action is put into a chat: as JSON, or as the call of a tool. */
import type { AgentAction } from '../agent.ts';

/** A call as the chat-completions protocol has it. */
export interface ToolCall {
  readonly id: string;
  readonly type: 'function';
  readonly function: { readonly name: string; readonly arguments: string };
}

/**
 * One JSON object, the thought first: a model that writes from left to right then thinks before it acts.
 *
 * @example
 * actionText({ action_type: 'SUBMIT', thought: 'Done.' }); // '{"thought":"Done.","action_type":"SUBMIT"}'
 */
export function actionText(action: AgentAction): string {
  return JSON.stringify(thoughtFirst(action));
}

/**
 * The call that takes the action; `id` ties the tool's answer to it.
 *
 * @example
 * actionToolCall({ action_type: 'UNDO_EDIT' }, 'call_1').function; // { name: 'undo_edit', arguments: '{}' }
 */
export function actionToolCall(action: AgentAction, id: string): ToolCall {
  const { action_type, ...fields } = thoughtFirst(action);
  return {
    id,
    type: 'function',
    function: { name: action_type.toLowerCase(), arguments: JSON.stringify(fields) },
  };
}

function thoughtFirst({ thought, ...rest }: AgentAction): AgentAction {
  return thought === undefined || thought === null ? (rest as AgentAction) : { thought, ...(rest as AgentAction) };
}
