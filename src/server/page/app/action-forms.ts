/** What each action asks for, read from the game's schema, so that the page plays any game. */
import type { Action, JsonSchema } from './wire.ts';

export interface Field {
  readonly name: string;
  readonly kind: 'number' | 'text' | 'prose' | 'block' | 'choice' | 'json';
  readonly required: boolean;
  readonly description: string;
  readonly choices: readonly string[];
}

export interface ActionForm {
  readonly type: string;
  /** What it does. */
  readonly description: string;
  readonly fields: readonly Field[];
}

/** Not asked for by the action itself. */
const ON_EVERY_ACTION: ReadonlySet<string> = new Set(['action_type', 'thought', 'metadata']);

export function actionForms(schema: JsonSchema): ReadonlyMap<string, ActionForm> {
  const variants = schema.oneOf ?? schema.anyOf ?? [schema];
  const forms = variants.flatMap(({ properties = {}, required = [], description = '' }) => {
    const type = properties.action_type?.const;
    if (typeof type !== 'string') return [];
    const fields = Object.entries(properties).filter(([name]) => !ON_EVERY_ACTION.has(name));
    return [
      { type, description, fields: fields.map(([name, field]) => fieldOf(name, field, required.includes(name))) },
    ];
  });
  return new Map(forms.map((form) => [form.type, form]));
}

/** The action that the filled-in fields make. @throws {SyntaxError} for JSON that is none. */
export function actionOf(
  { type, fields }: ActionForm,
  values: Readonly<Record<string, string>>,
  thought: string,
): Action {
  const given = fields.flatMap((field) => {
    const value = values[field.name] ?? '';
    if (value === '' && !(field.required && isText(field))) return [];
    return [[field.name, meantValue(field, value)]];
  });
  return { action_type: type, ...Object.fromEntries(given), ...(thought !== '' && { thought }) };
}

function fieldOf(name: string, schema: JsonSchema, required: boolean): Field {
  const { type, enum: choices = [], description } = meant(schema);
  const base = { name, required, description: schema.description ?? description ?? '' };
  if (choices.length > 0) return { ...base, kind: 'choice', choices };
  if (has(type, 'integer') || has(type, 'number')) return { ...base, kind: 'number', choices };
  if (has(type, 'boolean')) return { ...base, kind: 'json', choices: ['true', 'false'] };
  if (!has(type, 'string')) return { ...base, kind: 'json', choices };
  return { ...base, kind: textKindOf(name), choices };
}

function textKindOf(name: string): 'prose' | 'block' | 'text' {
  if (/description|comment/.test(name)) return 'prose';
  return /block|code|text|fix/.test(name) ? 'block' : 'text';
}

/** What an action of that type asks for; a type that the schema does not know asks for nothing. */
export function formOf(forms: ReadonlyMap<string, ActionForm>, type: string): ActionForm {
  return forms.get(type) ?? { type, description: '', fields: [] };
}

/** A field that may be null is wrapped. */
export function meant(schema: JsonSchema | undefined): JsonSchema {
  return schema?.anyOf?.find(({ type }) => type !== 'null') ?? schema ?? {};
}

const has = (type: JsonSchema['type'], kind: string) => type === kind || (Array.isArray(type) && type.includes(kind));
export const isText = ({ kind }: Field) => kind === 'text' || kind === 'prose' || kind === 'block';

function meantValue({ kind }: Field, value: string): unknown {
  if (kind === 'number') return Number(value);
  return kind === 'json' ? JSON.parse(value) : value;
}
