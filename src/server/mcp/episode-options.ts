/** Which episode an MCP session plays: the options of a reset, in the query of the URL that the trainer hands out. */
import type { JsonSchema } from '../wire/wire-schemas.ts';
import type { Door } from './door.ts';

/** What a query may say besides. */
const OTHERS = new Set(['token', 'session_id']);

/**
 * Reads `?task_id=...&seed=7&tags=a,b`; numbers, lists and flags become such where the reset takes them.
 * @example episodeOptions('seed=7&difficulty=easy', wire.reset) // { options: { seed: 7, difficulty: 'easy' }, ignored: [] }
 */
export function episodeOptions(query: string, reset: JsonSchema): Pick<Door, 'options' | 'ignored'> {
  const properties = (reset.properties ?? {}) as Readonly<Record<string, unknown>>;
  const said = [...new URLSearchParams(query)].filter(([key]) => !OTHERS.has(key));
  const given = said.filter(([key, text]) => Object.hasOwn(properties, key) && text !== '');
  return {
    options: Object.fromEntries(given.map(([key, text]) => [key, typedValue(text, typesOf(properties[key]))])),
    ignored: [...new Set(said.map(([key]) => key).filter((key) => !Object.hasOwn(properties, key)))],
  };
}

function typedValue(text: string, types: ReadonlySet<unknown>): unknown {
  if (types.has('array')) return text.split(',').filter((item) => item !== '');
  if (types.has('boolean') && /^(true|false)$/.test(text)) return text === 'true';
  if (!types.has('number') && !types.has('integer')) return text;
  if (/^\d{16,}$/.test(text)) return BigInt(text);
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : text;
}

function typesOf(schema: unknown): ReadonlySet<unknown> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const { type, anyOf } = schema as { readonly type?: unknown; readonly anyOf?: readonly unknown[] };
  return new Set([...(Array.isArray(type) ? type : [type]), ...(anyOf ?? []).flatMap((one) => [...typesOf(one)])]);
}
