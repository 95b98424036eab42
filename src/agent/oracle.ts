/** The agent that knows the solution: views, runs the tests, applies the reference edit, submits. */
import { differenceHunks } from '../task/difference.ts';
import type { Agent, AgentAction, Turn } from './agent.ts';
import { codeText } from './code-lines.ts';

export interface Oracle extends Agent {
  readonly act: (observation: unknown, history: readonly Turn[]) => AgentAction;
}

/**
 * Makes an agent that solves the task of `solution`. It holds no state, so one oracle may play many episodes at once.
 *
 * @example
 * const agent = createOracle(task.secret.solution);
 * agent.act(observation, []); // { action_type: 'VIEW_CODE' }
 */
export function createOracle(solution: string): Oracle {
  return {
    name: 'oracle',
    act(observation, history) {
      if (history.length === 0) return { action_type: 'VIEW_CODE' };
      if (!history.some((turn) => turn.action.action_type === 'RUN_TESTS')) return { action_type: 'RUN_TESTS' };
      return nextEdit(codeText(observation), solution) ?? { action_type: 'SUBMIT' };
    },
  };
}

/** The lowest range that still differs, so that edits go bottom-up and the ranges above keep their numbers. */
function nextEdit(source: string, solution: string): AgentAction | null {
  const hunk = differenceHunks(source, solution).at(-1);
  if (hunk === undefined) return null;
  return {
    action_type: 'REPLACE_LINES',
    start_line: hunk.start,
    end_line: hunk.end,
    // Every line ends in a newline: a block that is one empty line would else read as a deletion.
    new_code_block: hunk.lines.map((line) => `${line}\n`).join(''),
  };
}
