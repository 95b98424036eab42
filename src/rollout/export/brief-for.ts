/** The brief that a chat begins with. */
import { briefText, type ChatFormat } from '../../agent/index.ts';
import { GAMES } from '../../game/index.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';

/**
 * The recorded brief, reworded by its game where it speaks of JSON and the chat is to hold calls of tools; undefined of one that
 * speaks of the other form and cannot be reworded.
 */
export function briefFor({ game, initial, options }: Trajectory, format: ChatFormat): string | undefined {
  const { metadata } = initial;
  const { system_prompt: brief } = metadata;
  const recorded = options.prompt === 'tools' ? 'tools' : 'json';
  if (format === recorded || typeof brief !== 'string') return briefText(metadata, format);
  if (format === 'json') return undefined;
  const reworded = Object.hasOwn(GAMES, game) ? GAMES[game as keyof typeof GAMES].briefForTools(brief) : undefined;
  return reworded && briefText({ system_prompt: reworded }, format);
}
