/** What the tests run on: recorded while the snapshot is made, looked at when a program may have had it changed. */
import { recordBuiltIns } from '../membrane/built-ins.ts';
import { onPolyfills } from '../web/polyfills.ts';
import { hideSources } from './hide-sources.ts';
import { refuseToCompile } from './refuse-to-compile.ts';

refuseToCompile();
hideSources();

const named: [string, object][] = [];
// As they stand: those that are loaded at their first use have a getter, and are not to be loaded by it.
const fields = Object.entries(Object.getOwnPropertyDescriptors(globalThis));
named.push(...classesAmong(fields.map(([name, { value }]) => [name, value])));
for (const [name, value] of [
  ['TypedArray', Object.getPrototypeOf(Uint8Array)],
  ['ArrayIterator.prototype', Object.getPrototypeOf([].values())],
  ['MapIterator.prototype', Object.getPrototypeOf(new Map().values())],
  ['SetIterator.prototype', Object.getPrototypeOf(new Set().values())],
  ['StringIterator.prototype', Object.getPrototypeOf(''[Symbol.iterator]())],
  ['GeneratorFunction.prototype', Object.getPrototypeOf(function* () {})],
  ['AsyncGeneratorFunction.prototype', Object.getPrototypeOf(async function* () {})],
  ['AsyncFunction.prototype', Object.getPrototypeOf(async () => {})],
] as const)
  named.push([name, value as object]);
for (const name of ['TypedArray', 'GeneratorFunction.prototype', 'AsyncGeneratorFunction.prototype']) {
  const holder = named.find(([known]) => known === name)![1] as { prototype: object };
  named.push([`${name}.prototype`, holder.prototype]);
}

export const builtIns = recordBuiltIns(named);

onPolyfills((library) => builtIns.add(classesAmong(Object.entries(library))));

/** The classes of a list of globals, and their prototypes. */
function classesAmong(globals: readonly (readonly [string, unknown])[]): [string, object][] {
  return globals.flatMap(([name, value]): [string, object][] =>
    isClass(value)
      ? [
          [name, value],
          [`${name}.prototype`, value.prototype],
        ]
      : [],
  );
}

function isClass(value: unknown): value is { prototype: object } {
  if (typeof value !== 'function') return false;
  const { prototype } = value as { prototype: unknown };
  return (typeof prototype === 'object' && prototype !== null) || typeof prototype === 'function';
}
