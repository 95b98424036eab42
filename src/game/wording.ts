/** How a game's own sentences name an action: as it is written in JSON, or as a tool is called. */

/** Whom the texts are written for: one who answers in JSON, or one who has the actions as tools. */
export const PROMPTS = ['json', 'tools'] as const;

export type Prompt = (typeof PROMPTS)[number];

/** The name of the tool that stands for an action. */
export function toolName(type: string): string {
  return type.toLowerCase();
}

/**
 * Words a game's sentences for their reader, given the names of its actions; what a task or a program says is not ours to reword.
 * @example wording(['UNDO_EDIT'])('UNDO_EDIT takes this back.', 'tools') // 'undo_edit takes this back.'
 */
export function wording(actionTypes: readonly string[]): (sentence: string, prompt: Prompt) => string {
  const names = new RegExp(`\\b(?:${actionTypes.join('|')})\\b`, 'g');
  return (sentence, prompt) => (prompt === 'json' ? sentence : sentence.replace(names, toolName));
}

/**
 * A brief with other ways to take an action, and what follows them in the same words; undefined when it does not hold `from`.
 * What goes before them is told alike to all.
 */
export function withWays(
  brief: string,
  { from, to, worded }: { readonly from: string; readonly to: string; readonly worded: ReturnType<typeof wording> },
): string | undefined {
  const at = brief.lastIndexOf(from);
  return at < 0 ? undefined : `${brief.slice(0, at)}${to}${worded(brief.slice(at + from.length), 'tools')}`;
}
