/** The agent that plays legal actions by chance: the floor that every other must beat. */
import { type Random, randomFrom } from '../random.ts';
import type { AgentAction, EpisodicAgent } from './agent.ts';
import { codeLines } from './code-lines.ts';

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
  [2, deleteLine],
  [2, duplicateLine],
  [2, swapLines],
  [6, replaceToken],
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

function deleteLine(lines: readonly string[], random: Random): AgentAction {
  return replace(1 + random.below(lines.length), 1, []);
}

function duplicateLine(lines: readonly string[], random: Random): AgentAction {
  const line = 1 + random.below(lines.length);
  return replace(line, 1, [lines[line - 1]!, lines[line - 1]!]);
}

function swapLines(lines: readonly string[], random: Random): AgentAction {
  if (lines.length < 2) return deleteLine(lines, random);
  const line = 1 + random.below(lines.length - 1);
  return replace(line, 2, [lines[line]!, lines[line - 1]!]);
}

const TOKEN = /[A-Za-z_$][\w$]*|\d+(?:\.\d+)?|[-+*/%<>=!&|?]+/g;

/** Puts a token from anywhere in the program in the place of one of its kind. */
function replaceToken(lines: readonly string[], random: Random): AgentAction {
  const line = 1 + random.below(lines.length);
  const text = lines[line - 1]!;
  const places = [...text.matchAll(TOKEN)];
  if (places.length === 0) return deleteLine(lines, random);
  const { 0: token, index } = random.pick(places);
  const alike = lines.flatMap((other) => other.match(TOKEN) ?? []).filter((other) => kindOf(other) === kindOf(token));
  const other = random.pick(alike);
  return replace(line, 1, [text.slice(0, index) + other + text.slice(index + token.length)]);
}

function kindOf(token: string): 'word' | 'number' | 'sign' {
  if (/^\d/.test(token)) return 'number';
  return /^[\w$]/.test(token) ? 'word' : 'sign';
}

function replace(start: number, count: number, block: readonly string[]): AgentAction {
  return {
    action_type: 'REPLACE_LINES',
    start_line: start,
    end_line: start + count - 1,
    new_code_block: block.map((line) => `${line}\n`).join(''),
  };
}
