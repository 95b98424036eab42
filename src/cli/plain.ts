/** Texts of strangers on a terminal, over as many lines as they have. */
import { isRecord } from '../is-record.ts';

/** The value with all texts in it, but not its keys, freed of what would move the cursor or turn text around. */
export function plain<Value>(value: Value): Value {
  return plainly(value) as Value;
}

function plainly(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  if (Array.isArray(value)) return value.map(plainly);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainly(one)]));
  return value;
}
