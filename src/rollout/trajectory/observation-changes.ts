/** An observation told by what is new in it. */
import { isDeepStrictEqual } from 'node:util';

type Observation = Readonly<Record<string, unknown>>;

/**
 * Top-level keys that differ, with their new values. Of a record of texts, such as `code_dict`, only entries that differ, under
 * `{"~": {...}}`, those that are gone as null. A key that is gone is listed under `"-"`.
 */
export function changesBetween(before: Observation, after: Observation): Observation {
  const changes: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(after)) {
    const old = before[key];
    const edits = isTexts(old) && isTexts(value) ? changedTexts(old, value) : undefined;
    if (edits === undefined ? !isDeepStrictEqual(old, value) : Object.keys(edits).length > 0)
      changes[key] = edits === undefined ? value : { '~': edits };
  }
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return gone.length === 0 ? changes : { ...changes, '-': gone };
}

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

type Texts = Readonly<Record<string, string>>;

function changedTexts(before: Texts, after: Texts): Readonly<Record<string, string | null>> {
  const changed: Record<string, string | null> = {};
  for (const [key, text] of Object.entries(after)) if (before[key] !== text) changed[key] = text;
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) changed[key] = null;
  return changed;
}

function withTexts(before: Texts, edits: Readonly<Record<string, string | null>>): Texts {
  const after: Record<string, string> = { ...before };
  for (const [key, text] of Object.entries(edits)) {
    if (text === null) delete after[key];
    else after[key] = text;
  }
  return after;
}

function isTexts(value: unknown): value is Texts {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isEdits(value: unknown): value is { readonly '~': Readonly<Record<string, string | null>> } {
  return isRecord(value) && Object.keys(value).length === 1 && isRecord(value['~']);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
