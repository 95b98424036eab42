/** The agent that plays legal actions by chance: the floor that every other must beat. */
import { numberFrom } from '../task/index.ts';
import type { AgentAction, EpisodicAgent } from './agent.ts';

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
        chooseAction(linesOf(observation), chanceFrom(`${seed} ${attempt} ${history.length}`)),
    }),
  };
}

/** An integer from 0, below the bound. */
type Chance = (bound: number) => number;

type Choice = (lines: readonly string[], chance: Chance) => AgentAction;

/** How often each is chosen, of the sum of all. */
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

function chooseAction(lines: readonly string[], chance: Chance): AgentAction {
  // An empty source has no line to choose.
  if (lines.length === 0) return { action_type: 'UNDO_EDIT' };
  let left = chance(CHOICES.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, choose] of CHOICES) {
    left -= weight;
    if (left < 0) return choose(lines, chance);
  }
  throw new Error('unreachable');
}

function view(lines: readonly string[], chance: Chance): AgentAction {
  const start = 1 + chance(lines.length);
  return { action_type: 'VIEW_CODE', start_line: start, end_line: start + chance(lines.length - start + 1) };
}

function deleteLine(lines: readonly string[], chance: Chance): AgentAction {
  return replace(1 + chance(lines.length), 1, []);
}

function duplicateLine(lines: readonly string[], chance: Chance): AgentAction {
  const line = 1 + chance(lines.length);
  return replace(line, 1, [lines[line - 1]!, lines[line - 1]!]);
}

function swapLines(lines: readonly string[], chance: Chance): AgentAction {
  if (lines.length < 2) return deleteLine(lines, chance);
  const line = 1 + chance(lines.length - 1);
  return replace(line, 2, [lines[line]!, lines[line - 1]!]);
}

const TOKEN = /[A-Za-z_$][\w$]*|\d+(?:\.\d+)?|[-+*/%<>=!&|?]+/g;

/** Puts a token from anywhere in the program in the place of one of its kind. */
function replaceToken(lines: readonly string[], chance: Chance): AgentAction {
  const line = 1 + chance(lines.length);
  const text = lines[line - 1]!;
  const places = [...text.matchAll(TOKEN)];
  if (places.length === 0) return deleteLine(lines, chance);
  const { 0: token, index } = places[chance(places.length)]!;
  const alike = lines.flatMap((other) => other.match(TOKEN) ?? []).filter((other) => kindOf(other) === kindOf(token));
  const other = alike[chance(alike.length)]!;
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

/** Each draw has a number of its own, so that nothing has to be kept from turn to turn. */
function chanceFrom(text: string): Chance {
  let draw = 0;
  return (bound) => numberFrom(`random ${text} ${draw++}`) % bound;
}

function linesOf(observation: unknown): readonly string[] {
  const code = (observation as { code_dict?: Readonly<Record<string, string>> } | null)?.code_dict;
  if (code === undefined) throw new TypeError('Expected an observation with code_dict, got one without');
  return Object.keys(code)
    .sort((a, b) => Number(a) - Number(b))
    .map((line) => code[line]!);
}
