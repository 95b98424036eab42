/** Text of a stranger on a terminal. */
import { plain } from './plain.ts';

/** On one line, without what would move the cursor, and not endless. */
export function oneLine(text: string, limit = 1000): string {
  const line = plain(text.replace(/\s+/g, ' '));
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
}
