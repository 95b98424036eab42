/** The one action that makes a source of another. */
import { differenceHunks } from '../../task/index.ts';
import type { AgentAction } from '../agent.ts';

/** Replaces all lines from the first that differs to the last; null when none does. */
export function replaceLines(from: string, to: string): AgentAction | null {
  const hunks = differenceHunks(from, to);
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const grown = hunks.reduce((sum, { start, end, lines }) => sum + lines.length - (end - start + 1), 0);
  const block = to.split('\n').slice(first.start - 1, last.end + grown);
  return {
    action_type: 'REPLACE_LINES',
    start_line: first.start,
    end_line: last.end,
    new_code_block: block.map((line) => `${line}\n`).join(''),
  };
}
