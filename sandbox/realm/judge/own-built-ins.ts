/** What the tests run on: recorded while the snapshot is made, looked at when a program may have had it changed. */
import { recordBuiltIns } from '../membrane/built-ins.ts';
import { refuseToCompile } from './refuse-to-compile.ts';

refuseToCompile();

const named: [string, object][] = [];
const classes = Object.getOwnPropertyNames(globalThis)
  .map((name) => [name, (globalThis as unknown as Record<string, unknown>)[name]] as const)
  .filter((entry): entry is readonly [string, { prototype: object }] => isClass(entry[1]));
for (const [name, value] of classes) named.push([name, value], [`${name}.prototype`, value.prototype]);
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

function isClass(value: unknown): value is { prototype: object } {
  if (typeof value !== 'function') return false;
  const { prototype } = value as { prototype: unknown };
  return (typeof prototype === 'object' && prototype !== null) || typeof prototype === 'function';
}
