/** Reads the corpus: one program a file, what it does and how its run may end in the comments at its top. */
import { readdirSync, readFileSync } from 'node:fs';
import type { CollectedFile, Language, Status } from '../../sandbox/index.ts';
import { collected, oneTest } from '../sandbox/try-program.ts';

export interface Hazard {
  readonly name: string;
  /** What it does, in a sentence. */
  readonly what: string;
  /** The statuses that are right; several where the watch that sees it first decides. */
  readonly may: readonly Status[];
  readonly source: string;
  readonly language: Language;
  readonly suite: readonly CollectedFile[];
}

const PROGRAMS = new URL('programs/', import.meta.url);
const DEFAULT_TEST = 'expect(await f()).toBe(1);';

/** Every program of the corpus, by name. */
export function loadHazards(): readonly Hazard[] {
  return readdirSync(PROGRAMS)
    .sort()
    .map((file) => parse(file.replace(/\.js$/, ''), readFileSync(new URL(file, PROGRAMS), 'utf8')));
}

function parse(name: string, text: string): Hazard {
  const tag = (key: string) => new RegExp(`^// ${key}: (.*)$`, 'm').exec(text)?.[1];
  const visible = collected(oneTest(tag('test') ?? DEFAULT_TEST), ['it'], 'visible.test.js');
  const hidden = tag('hidden');
  return {
    name,
    what: text.slice(3, text.indexOf('\n')),
    may: (tag('may') ?? 'timeout').split(', ') as Status[],
    source: expand(text),
    language: (tag('language') ?? 'javascript') as Language,
    suite:
      hidden === undefined ? [visible] : [visible, collected(oneTest(hidden, 'hidden'), ['hidden'], 'hidden.test.js')],
  };
}

/** An expression between slash-star-equals and star-slash stands for its value, so that a long source is a short file. */
function expand(text: string): string {
  return text.replaceAll(/\/\*=(.*?)\*\//gs, (_all, expression: string) => new Function(`return ${expression}`)());
}
