/** How the game's own sentences name an action: as it is written in JSON, or as a tool is called. */
import { ACTION_TYPES, type ActionType } from './action.ts';
import type { Prompt } from './options.ts';

const ACTION_NAMES = new RegExp(`\\b(?:${ACTION_TYPES.join('|')})\\b`, 'g');

/** The name of the tool that stands for an action. */
export function toolName(type: ActionType): string {
  return type.toLowerCase();
}

/**
 * A sentence of the game in the reader's words; what a task or a program says is not ours to reword.
 * @example worded('UNDO_EDIT takes this back.', 'tools') // 'undo_edit takes this back.'
 */
export function worded(sentence: string, prompt: Prompt): string {
  return prompt === 'json' ? sentence : sentence.replace(ACTION_NAMES, (name) => toolName(name as ActionType));
}
