/** Reads the action out of a model's reply. */
import type { AgentAction } from '../agent.ts';
import type { ActionForm } from './action-form.ts';
import { actionNamed } from './action-names.ts';
import { actionOf, type Mend, objectOf, type ReadAction } from './action-of.ts';
import type { Call, Choice } from './completion.ts';
import { jsonIn } from './json-in-text.ts';

export type ReadChoice = ReadAction & {
  /** Whether it came as the call of a tool. */
  readonly isCall: boolean;
  /** What the model thought before its reply; may be empty. */
  readonly thought: string;
  /** The reply without the thought. */
  readonly said: string;
};

/** What is kept of a thought. */
const THOUGHT_CHARACTERS = 16_384;
/** A template may have swallowed the opening tag. */
const THINKING = /^(?:<think(?:ing)?>)?([\s\S]*?)<\/think(?:ing)?>/;

export function readChoice(choice: Choice, forms: readonly ActionForm[]): ReadChoice {
  const { thinking, said } = withoutThinking(choice.text);
  const [call] = choice.calls;
  if (call !== undefined)
    return { ...readCall(call, forms), isCall: true, thought: choice.reasoning || thinking || said, said };
  return { ...readText(said, choice.finish, forms), isCall: false, thought: choice.reasoning || thinking, said };
}

/** The action with what the model thought, unless it says a thought itself. */
export function withThought(action: AgentAction, thought: string, forms: readonly ActionForm[]): AgentAction {
  const takesOne = forms.find(({ name }) => name === action.action_type)?.fields.get('thought')?.kind === 'string';
  if (!takesOne || thought === '' || 'thought' in action) return action;
  return { ...action, thought: thought.slice(0, THOUGHT_CHARACTERS) };
}

function withoutThinking(text: string): { readonly thinking: string; readonly said: string } {
  const trimmed = text.trim();
  const found = THINKING.exec(trimmed);
  if (found === null) return { thinking: '', said: trimmed };
  return { thinking: found[1]!.trim(), said: trimmed.slice(found[0].length).trim() };
}

function readText(text: string, finish: string | null, forms: readonly ActionForm[]): ReadAction {
  let refused: ReadAction | undefined;
  for (const { value, mended } of jsonIn(text)) {
    const read = actionOf(value, forms);
    if (read.kind === 'action') return { ...read, mended: [...mended, ...read.mended] };
    refused ??= read;
  }
  if (finish === 'length') return { kind: 'malformed', reason: 'a reply that was cut off at its limit of tokens' };
  return refused ?? { kind: 'malformed', reason: text === '' ? 'an empty reply' : 'a text without JSON' };
}

function readCall({ name, arguments: text }: Call, forms: readonly ActionForm[]): ReadAction {
  const form = actionNamed(name, forms);
  if (form === undefined) return { kind: 'malformed', reason: `a call of the unknown tool "${name.slice(0, 60)}"` };
  const mends: Mend[] = name === form.tool.name ? [] : ['name'];
  const [found] = text.trim() === '' ? [{ value: {}, mended: [] as const }] : jsonIn(text);
  const fields = objectOf(found?.value);
  if (found === undefined || fields === undefined)
    return { kind: 'malformed', reason: `a call of ${name} whose arguments are not JSON` };
  if (fields !== found.value) mends.push('wrapper');
  const read = actionOf({ ...fields, action_type: form.name }, forms);
  return read.kind === 'action' ? { ...read, mended: [...mends, ...found.mended, ...read.mended] } : read;
}
