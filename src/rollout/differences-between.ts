/** Where two values of JSON differ. */
import { isRecord } from '../is-record.ts';

export interface Difference {
  /** Keys from the outside in, joined by points. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The order of keys makes no difference. What is absent is undefined. */
export function differencesBetween(before: unknown, after: unknown, path = ''): readonly Difference[] {
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      differencesBetween(before[key], after[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

/** The first few in a sentence's words, and how many more there are. */
export function wordsOf(differences: readonly Difference[]): string {
  const told = differences.slice(0, 3).map(({ path, before, after }) => {
    return `${path} was ${shown(before)} and is ${shown(after)}`;
  });
  const more = differences.length - told.length;
  return `${told.join('; ')}${more > 0 ? ` (and ${more} more)` : ''}`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}
