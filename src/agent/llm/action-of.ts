/** Makes an action of a JSON value that a model gave for one, and says what had to be mended. */
import type { AgentAction } from '../agent.ts';
import type { ActionForm, FieldForm, FieldForms } from './action-form.ts';
import { actionNamed } from './action-names.ts';
import { readLenientJson } from './lenient-json.ts';

export type Mend = 'fence' | 'prose' | 'syntax' | 'wrapper' | 'name' | 'field' | 'type' | 'unknown_field';

export type ReadAction =
  | { readonly kind: 'action'; readonly action: AgentAction; readonly mended: readonly Mend[] }
  /** `reason` completes "got ...". */
  | { readonly kind: 'malformed'; readonly reason: string };

type Fields = Readonly<Record<string, unknown>>;

const NAME_KEYS = [
  'action_type',
  'actionType',
  'action',
  'action_name',
  'type',
  'name',
  'tool',
  'tool_name',
  'command',
];
const WRAPPERS = ['action', 'function', 'tool_call', 'tool_calls'];
const FIELD_WRAPPERS = ['arguments', 'args', 'parameters', 'params', 'input'];
/** By what models write for it. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  start: 'start_line',
  from: 'start_line',
  from_line: 'start_line',
  line_start: 'start_line',
  end: 'end_line',
  to: 'end_line',
  to_line: 'end_line',
  line_end: 'end_line',
  start_line: 'line',
  line_number: 'line',
  code: 'new_code_block',
  code_block: 'new_code_block',
  new_code: 'new_code_block',
  new_lines: 'new_code_block',
  content: 'new_code_block',
  replacement: 'new_code_block',
  text: 'new_code_block',
  message: 'description',
  comment: 'description',
  id: 'issue_id',
  issue: 'issue_id',
  verdict: 'decision',
  thoughts: 'thought',
  thinking: 'thought',
  reason: 'thought',
  reasoning: 'thought',
  explanation: 'thought',
};

export function actionOf(value: unknown, forms: readonly ActionForm[]): ReadAction {
  const mended = new Set<Mend>();
  const given = unwrapped(value, forms, mended);
  if (given === undefined) return malformed(`${kindOf(value)} in place of an object`);
  const key = NAME_KEYS.find((name) => typeof given[name] === 'string');
  if (key === undefined) return malformed('an object without "action_type"');
  const name = given[key] as string;
  const form = actionNamed(name, forms);
  if (form === undefined) return malformed(`the unknown action "${name.slice(0, 60)}"`);
  if (key !== 'action_type' || name !== form.name) mended.add('name');
  const { [key]: _, ...rest } = given;
  const fields = fieldsOf(rest, form.fields, mended);
  const checked = form.schema.safeParse(fields);
  if (checked.success) return { kind: 'action', action: { action_type: form.name, ...fields }, mended: [...mended] };
  const [issue] = checked.error.issues;
  return malformed(`${form.name} with ${issue?.path.join('.') ?? 'fields'}: ${issue?.message ?? 'wrong'}`);
}

/** The object that holds name and fields side by side. */
function unwrapped(value: unknown, forms: readonly ActionForm[], mended: Set<Mend>): Fields | undefined {
  const outer = objectOf(value);
  if (outer === undefined) return undefined;
  if (outer !== value) mended.add('wrapper');
  let flat = outer;
  for (const key of [...WRAPPERS, ...FIELD_WRAPPERS]) {
    const inner = key in flat ? objectOf(flat[key]) : undefined;
    if (inner === undefined) continue;
    const { [key]: _, ...rest } = flat;
    flat = { ...rest, ...inner };
    mended.add('wrapper');
  }
  const [only, ...others] = Object.keys(flat);
  const inside = only === undefined || others.length > 0 ? undefined : objectOf(flat[only]);
  const form = only === undefined || inside === undefined ? undefined : actionNamed(only, forms);
  if (form === undefined) return flat;
  mended.add('wrapper');
  return { action_type: form.name, ...inside };
}

/** The object itself, the first of a list, or what a text holds as JSON. */
export function objectOf(value: unknown, depth = 0): Fields | undefined {
  if (depth > 3 || value === null) return undefined;
  if (Array.isArray(value)) return objectOf(value[0], depth + 1);
  if (typeof value === 'object') return value as Fields;
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return undefined;
  return objectOf(readLenientJson(value)?.value, depth + 1);
}

/** Under their right names and in their right types; what is null was not meant. */
function fieldsOf(given: Fields, forms: FieldForms, mended: Set<Mend>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const name = fieldNamed(key, forms);
    if (name === undefined || (name !== key && (name in given || name in fields))) {
      mended.add('unknown_field');
      continue;
    }
    if (name !== key) mended.add('field');
    fields[name] = typed(value, forms.get(name), mended);
  }
  return fields;
}

function fieldNamed(key: string, fields: FieldForms): string | undefined {
  if (fields.has(key)) return key;
  const snake = key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  return [snake, FIELD_NAMES[snake] ?? ''].find((name) => fields.has(name));
}

function typed(value: unknown, form: FieldForm = { kind: 'other' }, mended: Set<Mend>): unknown {
  const { kind } = form;
  if (kind === 'object') {
    const inner = objectOf(value);
    if (inner !== undefined && inner !== value) mended.add('type');
    return inner === undefined ? value : fieldsOf(inner, form.fields, mended);
  }
  if (kind === 'choice') {
    const meant = form.choices.find((choice) => folded(choice) === folded(value)) ?? value;
    if (meant !== value) mended.add('type');
    return meant;
  }
  if (kind === 'integer' && typeof value === 'string' && /^\s*-?\d{1,15}(?:\.0*)?\s*$/.test(value)) {
    mended.add('type');
    return Number(value);
  }
  if (kind === 'string' && Array.isArray(value) && value.every((line) => typeof line === 'string')) {
    mended.add('type');
    return value.join('\n');
  }
  return value;
}

/** Such as `API misuse` and `api-misuse`, or `Request Changes` and `request_changes`. */
function folded(word: unknown): unknown {
  return typeof word === 'string'
    ? word
        .slice(0, 100)
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, ' ')
    : word;
}

function malformed(reason: string): ReadAction {
  return { kind: 'malformed', reason };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return value === null ? 'null' : `a ${typeof value}`;
}
