/** The brief of an episode as the system message of a chat. */

/** What is said to a model: actions in JSON, or as calls of tools. */
export const CHAT_FORMATS = ['json', 'tools'] as const;

export type ChatFormat = (typeof CHAT_FORMATS)[number];

/** What a brief for JSON says is put right by one sentence when the actions are tools. `metadata` is that of the reset. */
export function briefText(metadata: Readonly<Record<string, unknown>>, format: ChatFormat): string {
  const { system_prompt: prompt } = metadata;
  const brief = typeof prompt === 'string' ? prompt : 'Play the episode to its end.';
  return format === 'tools' ? `${brief}\nThe actions are tools: call one tool in each turn.\n` : brief;
}
