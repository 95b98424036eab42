/** One source that holds several programs, and lets each test meet one of them: what mutation testing calls a schema. */
import type { Language } from '../../../sandbox/sandbox.ts';
import { parses } from '../../syntax/index.ts';
import { partsOf } from './parts.ts';

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
    HEAD,
  ].join('\n');
  const turns = Array.from({ length: MOST_TURNS }, (_, turn) => `case ${turn}:\n$mark = ${turn};\nbreak;\n`);
  const from = opening.split('\n').length + 1;
  const source = `${opening}${turns.join('')}${TAIL}${names.map(exported).join('')}`;
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

const HEAD = `const $made = [];
const $asked = [];
const $of = (index) => ($made[index] ??= $makers[index]());
let $fuel = Infinity;
function $tick() {
if (--$fuel < 0) throw new RangeError('out of fuel');
}
let $turn = -1;
let $mark = -1;
let $isOpen = false;
let $isAsking = false;
function $begin() {
$isOpen = true;
$turn += 1;
$fuel = 1e6;
queueMicrotask(() => { $isOpen = false; });
switch ($turn) {
`;

const TAIL = `}
}
function $now() {
if (!$isOpen && !$isAsking) $begin();
return $of($meets[$turn] ?? 0);
}
function $hash(text) {
let hash = 5381;
for (let at = 0; at < text.length; at += 1) hash = (hash * 33 + text.charCodeAt(at)) >>> 0;
return hash.toString(36).slice(-4);
}
function $print(value, depth = 0) {
if (depth > 8) throw new RangeError('too deep');
if (typeof value === 'string') return JSON.stringify(value);
if (Array.isArray(value)) return '[' + Array.from(value, (one) => $print(one, depth + 1)).join() + ']';
if (value instanceof Date) return 'Date' + value.getTime();
if (value instanceof Map || value instanceof Set) return value.constructor.name + $print([...value], depth + 1);
if (typeof value === 'function' || typeof value?.then === 'function' || typeof value?.next === 'function') throw new TypeError('no data');
if (typeof value === 'object' && value !== null) return '{' + Object.keys(value).map((key) => $print(key) + ':' + $print(value[key], depth + 1)).join() + '}';
return Object.is(value, -0) ? '-0' : String(value);
}
function $answer(index, name, given) {
$fuel = index === 0 ? 1e5 : 1e4;
const copies = structuredClone(given);
let answer;
try {
answer = ($asked[index] ??= $makers[index]())[name](...copies);
} catch (error) {
return '!' + (error instanceof RangeError ? '' : $hash(String(error)));
}
return $hash($print(answer)) + ($print(copies) === $print(given) ? '' : '~' + $hash($print(copies)));
}
function $askAll(name, given) {
const kept = $fuel;
$isAsking = true;
try {
const own = $answer(0, name, given);
const others = new Map();
for (let index = 1; index < $makers.length; index += 1) {
const answer = $answer(index, name, given);
if (answer !== own) others.set(answer, [...(others.get(answer) ?? []), index]);
}
console.log('<' + $turn + ' ' + own + [...others].map(([answer, by]) => '|' + answer + ':' + by.join('.')).join('') + '>');
} catch {
console.log('<' + $turn + ' ?>');
} finally {
$isAsking = false;
$fuel = kept;
}
}
const $shown = (name) => typeof $of(0)[name] !== 'function' ? $of(0)[name] : new Proxy(function () {}, {
apply: (_, self, given) => {
const program = $now();
if ($asksAll.includes($turn)) $askAll(name, given);
return Reflect.apply(program[name], self, given);
},
construct: (_, given) => {
const program = $now();
if ($asksAll.includes($turn)) console.log('<' + $turn + ' ?>');
return Reflect.construct(program[name], given);
},
get: (_, key) => Reflect.get($now()[name], key),
});
`;

function exported(name: string): string {
  return name === '$default' ? `export default $shown('$default');\n` : `export const ${name} = $shown('${name}');\n`;
}
