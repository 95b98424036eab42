/** What an action takes, as a model is told of it and its replies are read by. */
import { z } from 'zod';

/** An action as games list it. */
export interface ListedAction {
  readonly name: string;
  readonly description: string;
  readonly tool: { readonly name: string; readonly description: string };
  /** What it takes besides `action_type`. */
  readonly schema: z.ZodType;
}

export interface ActionForm extends ListedAction {
  readonly fields: FieldForms;
  readonly takesNothing: boolean;
}

export type FieldForms = ReadonlyMap<string, FieldForm>;

/** What a field holds; other kinds are left as they come. */
export type FieldForm =
  | { readonly kind: 'integer' | 'string' | 'other' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'object'; readonly fields: FieldForms };

export function formOf(action: ListedAction): ActionForm {
  const schema = z.toJSONSchema(action.schema, { io: 'input' });
  return { ...action, fields: fieldsOf(schema as Schema), takesNothing: (schema.required ?? []).length === 0 };
}

/** As much as is looked at of a JSON Schema. */
interface Schema {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
}

function fieldsOf({ properties = {} }: Schema): FieldForms {
  return new Map(Object.entries(properties).map(([name, property]) => [name, fieldOf(property)]));
}

/** Whether a field may be null says nothing of what it holds. */
function fieldOf(property: Schema): FieldForm {
  const [only, ...others] = (property.anyOf ?? [property]).filter(({ type }) => type !== 'null');
  if (only === undefined || others.length > 0) return { kind: 'other' };
  if (only.enum !== undefined) return { kind: 'choice', choices: only.enum.map(String) };
  if (only.properties !== undefined) return { kind: 'object', fields: fieldsOf(only) };
  const [type, ...more] = [only.type].flat().filter((one) => one !== 'null');
  return { kind: more.length === 0 && (type === 'integer' || type === 'string') ? type : 'other' };
}
