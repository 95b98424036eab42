/** One source that holds several programs, and lets each test meet one of them: what mutation testing calls a schema. */
import type { Language } from '../../../sandbox/sandbox.ts';
import { parses } from '../../syntax/index.ts';
import { partsOf } from './parts.ts';
import { ASKING, BEGINNING, SHOWING } from './schema-runtime.ts';

export interface Schema {
  readonly source: string;
  /** 1-based lines of the source that run when a turn begins, by turn. */
  readonly turnLines: readonly number[];
}

export interface SchemaPlan {
  /** The program, by index, that a turn meets; one that is not named meets the first. */
  readonly meets?: ReadonlyMap<number, number>;
  /** Turns in which the other programs are asked as well and what they answer is printed, see `readAnswers`. */
  readonly asksAll?: readonly number[];
}

/** Turns that are told apart; what comes later meets the first program. */
const MOST_TURNS = 120;

/**
 * A turn is what tests ask of the program before it comes to rest: a whole test, unless the test waits. Programs share nothing
 * but their classes of errors, and run out of fuel where they have no end. Undefined when they cannot stand together.
 */
export function schemaOf(programs: readonly string[], language: Language, plan: SchemaPlan = {}): Schema | undefined {
  const parts = programs.map((program) => partsOf(program, language));
  const [first] = parts;
  if (first === undefined || parts.some(({ shared }) => shared !== first.shared)) return undefined;
  const names = first.names.filter((name) => parts.every((one) => one.names.includes(name)));
  const makers = parts.map(({ body }) => `() => {\n${body}\nreturn { ${names.join(', ')} };\n}`);
  const opening = [
    first.shared,
    `const $makers = [${makers.join(',\n')}];`,
    `const $meets = ${JSON.stringify(Object.fromEntries(plan.meets ?? []))};`,
    `const $asksAll = ${JSON.stringify(plan.asksAll ?? [])};`,
    BEGINNING,
  ].join('\n');
  const turns = Array.from({ length: MOST_TURNS }, (_, turn) => `case ${turn}:\n$mark = ${turn};\nbreak;\n`);
  const from = opening.split('\n').length + 1;
  const source = `${opening}${turns.join('')}}\n}\n${ASKING}${SHOWING}${names.map(exported).join('')}`;
  if (source.length > LONGEST || source.split('\n').length > MOST_LINES || !parses(source, language)) return undefined;
  return { source, turnLines: turns.map((_, turn) => from + 3 * turn) };
}

/** As much as an edit and a source may hold: characters that are not ASCII take more bytes. */
const LONGEST = 120_000;
const MOST_LINES = 4_900;

/** How many candidates a schema has room for beside their base. */
export function roomIn(source: string): number {
  const own = 3 * MOST_TURNS + 100;
  const byLines = (MOST_LINES - own) / (source.split('\n').length + 4);
  // Fuel takes room, too.
  const bySize = (LONGEST - 10_000) / (1.3 * source.length + 200);
  return Math.max(1, Math.floor(Math.min(byLines, bySize)) - 1);
}

function exported(name: string): string {
  return name === '$default' ? `export default $show('$default');\n` : `export const ${name} = $show('${name}');\n`;
}
