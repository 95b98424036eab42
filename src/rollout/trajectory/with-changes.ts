/** Puts an observation together again from what was new in it. It runs in browsers too. */
import { isRecord } from '../../is-record.ts';

type Observation = Readonly<Record<string, unknown>>;
/** A record of texts, such as `code_dict`. */
export type Texts = Readonly<Record<string, string>>;

/** The observation after, with its keys in the order that it had. */
export function withChanges(before: Observation, changes: Observation): Observation {
  const { '-': gone, ...changed } = changes;
  const after: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(changed)) {
    const edits = isEdits(value) && isTexts(before[key]) ? value['~'] : undefined;
    after[key] = edits === undefined ? value : withTexts(before[key] as Texts, edits);
  }
  for (const key of (gone as readonly string[] | undefined) ?? []) delete after[key];
  return after;
}

function withTexts(before: Texts, edits: Readonly<Record<string, string | null>>): Texts {
  const after: Record<string, string> = { ...before };
  for (const [key, text] of Object.entries(edits)) {
    if (text === null) delete after[key];
    else after[key] = text;
  }
  return after;
}

export function isTexts(value: unknown): value is Texts {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isEdits(value: unknown): value is { readonly '~': Readonly<Record<string, string | null>> } {
  return isRecord(value) && Object.keys(value).length === 1 && isRecord(value['~']);
}
