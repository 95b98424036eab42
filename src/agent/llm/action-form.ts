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
  /** What a field holds; other kinds are left as they come. */
  readonly fields: ReadonlyMap<string, FieldKind>;
  readonly takesNothing: boolean;
}

export type FieldKind = 'integer' | 'string' | 'other';

export function formOf(action: ListedAction): ActionForm {
  const { properties = {}, required = [] } = z.toJSONSchema(action.schema, { io: 'input' });
  return {
    ...action,
    fields: new Map(Object.entries(properties).map(([name, property]) => [name, kindOf(property as object)])),
    takesNothing: required.length === 0,
  };
}

function kindOf(property: {
  readonly type?: unknown;
  readonly anyOf?: readonly { readonly type?: unknown }[];
}): FieldKind {
  const types = [property, ...(property.anyOf ?? [])].flatMap(({ type }) => type ?? []);
  const [only, ...others] = types.filter((type) => type !== 'null');
  return others.length === 0 && (only === 'integer' || only === 'string') ? only : 'other';
}
