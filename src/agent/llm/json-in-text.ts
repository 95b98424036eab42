/** Finds JSON values in what a model wrote: alone, in a fence, or among prose. */
import { readLenientJson } from './lenient-json.ts';

export interface FoundJson {
  readonly value: unknown;
  /** What had to be mended to read it. */
  readonly mended: readonly ('fence' | 'prose' | 'syntax')[];
}

/** What begins like an object but is none costs a look; a text full of such is given up. */
const MOST_LOOKS = 60;
/** A look may go through the whole text, so that longer ones get fewer. */
const CHARACTERS_A_LOOK = 100_000;
/** Not as blocks of code begin. */
const OBJECT = /\{\s*(?:["'“`]|[A-Za-z_$][\w$]*\s*:)/g;
const FENCE = /```[\w-]*\s*\n?([\s\S]*?)```/g;

/** Candidates, likeliest first. */
export function* jsonIn(text: string): Generator<FoundJson> {
  const trimmed = text.trim();
  const strict = strictJson(trimmed);
  if (strict !== undefined) {
    yield { value: strict.value, mended: [] };
    return;
  }
  for (const [, inside = ''] of trimmed.matchAll(FENCE)) {
    for (const { value, mended } of objectsIn(inside.trim()))
      yield { value, mended: ['fence', ...mended.filter((what) => what !== 'prose')] };
  }
  yield* objectsIn(trimmed);
}

function* objectsIn(text: string): Generator<FoundJson> {
  let looks = 0;
  let after = 0;
  for (const { index: at } of text.matchAll(OBJECT)) {
    if (at < after) continue;
    looks += 1 + text.length / CHARACTERS_A_LOOK;
    if (looks > MOST_LOOKS) return;
    const found = readLenientJson(text, at);
    if (found === undefined) continue;
    after = found.end;
    const strict = strictJson(text.slice(at, found.end));
    const isAlone = at === 0 && found.end === text.length;
    const mended = [isAlone ? undefined : 'prose', strict === undefined ? 'syntax' : undefined] as const;
    yield { value: (strict ?? found).value, mended: mended.filter((what) => what !== undefined) };
  }
}

function strictJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Whatever else it is, the lenient reader has a look at it.
    return undefined;
  }
}
