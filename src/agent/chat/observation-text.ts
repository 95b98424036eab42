/** How an observation is put to a model: whole at first, then what the action led to. */
import { isRecord } from '../../is-record.ts';
import { reportsText } from './reports-text.ts';

export interface Shown {
  readonly observation: unknown;
  /** What was seen before the action; absent at the first turn. */
  readonly before?: unknown;
  /** Why the action was refused for its form. */
  readonly error?: string | undefined;
}

/** Of a longer program only what lies around an edit is shown again; VIEW_CODE shows the rest. */
const MOST_LINES = 300;

/**
 * The text of a turn. It hangs on nothing but this turn and the one before, so that a chat only ever grows. An observation of a
 * game that shows no program is told as JSON.
 *
 * @example
 * observationText({ observation: { code_dict: { 1: 'let x;' }, last_execution_output: '', steps_remaining: 9 } });
 * // 'The program:\n1 | let x;\n\nSteps remaining: 9.'
 */
export function observationText({ observation, before, error }: Shown): string {
  if (error !== undefined) return `Refused, at no cost; nothing changed: ${error}`;
  const seen = fieldsOf(observation);
  if (!isRecord(seen.code_dict)) return JSON.stringify(observation);
  const parts = [programText(seen, before), before === undefined ? reviewText(seen) : ''];
  return [textOf(seen.last_execution_output), ...parts, standing(seen)].filter(Boolean).join('\n\n');
}

/** Of a program under review: what the change to it did, and what stands reported. */
function reviewText({ reports, diff }: Fields): string {
  if (!Array.isArray(reports)) return '';
  const change = textOf(diff) === '' ? '' : `The change under review:\n${textOf(diff).trimEnd()}`;
  return [change, reportsText(reports)].filter(Boolean).join('\n\n');
}

function programText(seen: Fields, before: unknown): string {
  const code = listing(seen.code_dict as Texts);
  if (before === undefined) return `The program:\n${code}`;
  if (listing((fieldsOf(before).code_dict ?? {}) as Texts) === code) return '';
  const isLong = Object.keys(seen.code_dict as Texts).length > MOST_LINES;
  return isLong ? `The program there:\n${textOf(seen.localized_context)}` : `The program now:\n${code}`;
}

function listing(code: Texts): string {
  const numbers = Object.keys(code)
    .map(Number)
    .sort((a, b) => a - b);
  const width = String(numbers.at(-1) ?? 0).length;
  return numbers.map((number) => `${String(number).padStart(width)} | ${code[number]}`).join('\n');
}

function standing({ reward_last_step, cumulative_reward, steps_remaining, available_actions }: Fields): string {
  const reward =
    typeof reward_last_step === 'number'
      ? `Reward: ${rounded(reward_last_step)}, so far ${rounded(Number(cumulative_reward))}. `
      : '';
  if (Array.isArray(available_actions) && available_actions.length === 0) return `${reward}The episode is over.`;
  return typeof steps_remaining === 'number' ? `${reward}Steps remaining: ${steps_remaining}.` : reward.trim();
}

type Fields = Readonly<Record<string, unknown>>;
type Texts = Readonly<Record<string, string>>;

function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Sums of hundredths show the binary fractions they are made of. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
