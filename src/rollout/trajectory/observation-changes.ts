/** An observation told by what is new in it. */
import { isDeepStrictEqual } from 'node:util';
import { isTexts, type Texts } from './with-changes.ts';

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

function changedTexts(before: Texts, after: Texts): Readonly<Record<string, string | null>> {
  const changed: Record<string, string | null> = {};
  for (const [key, text] of Object.entries(after)) if (before[key] !== text) changed[key] = text;
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) changed[key] = null;
  return changed;
}
