/** The agent that plays legal actions of the game of fixing by chance: the floor that every other must beat. */
import { type Random, randomFrom } from '../random.ts';
import type { AgentAction, EpisodicAgent } from './agent.ts';
import { codeLines } from './code-lines.ts';
import { deleteLine, duplicateLine, type MakeEdit, replaceToken, swapLines } from './random-edit.ts';

/**
 * Makes an agent whose actions follow from the seed of the episode and the attempt alone.
 *
 * @example
 * const agent = createRandom();
 */
export function createRandom(): EpisodicAgent {
  return {
    name: 'random',
    begin: ({ seed, attempt }) => ({
      name: 'random',
      act: (observation, history) =>
        chooseAction(codeLines(observation), randomFrom(`random ${seed} ${attempt} ${history.length}`)),
    }),
  };
}

type Choice = (lines: readonly string[], random: Random) => AgentAction;

const CHOICES: readonly (readonly [weight: number, choose: Choice])[] = [
  [2, view],
  [2, editing(deleteLine)],
  [2, editing(duplicateLine)],
  [2, editing(swapLines)],
  [6, editing(replaceToken)],
  [4, () => ({ action_type: 'RUN_TESTS' })],
  [2, () => ({ action_type: 'UNDO_EDIT' })],
  [1, () => ({ action_type: 'RESET_TO_ORIGINAL' })],
  [1, () => ({ action_type: 'SUBMIT' })],
];

function chooseAction(lines: readonly string[], random: Random): AgentAction {
  // An empty source has no line to choose.
  if (lines.length === 0) return { action_type: 'UNDO_EDIT' };
  const [, choose] = random.pick(CHOICES, ([weight]) => weight);
  return choose(lines, random);
}

function view(lines: readonly string[], random: Random): AgentAction {
  const start = 1 + random.below(lines.length);
  return { action_type: 'VIEW_CODE', start_line: start, end_line: start + random.below(lines.length - start + 1) };
}

function editing(make: MakeEdit): Choice {
  return (lines, random) => ({ action_type: 'REPLACE_LINES', ...make(lines, random) });
}
