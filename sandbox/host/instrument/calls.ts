/** What a call in a program is told by: its own text, since the engine quotes that text in its messages. */
import type { Node } from 'oxc-parser';

/** Where an expression stands. Around some places nothing may be put: the engine would quote it, or a chain would break. */
export interface Context {
  /** Whether it is what is called, or what that is a member of. */
  readonly isCalled: boolean;
  /** Whether it is part of an optional chain. */
  readonly isOptional: boolean;
  /** Whether it is, or may become, what is iterated over or destructured: the engine quotes it when that fails. */
  readonly isTakenApart: boolean;
}

export const NOWHERE: Context = { isCalled: false, isOptional: false, isTakenApart: false };
export const TAKEN_APART: Context = { ...NOWHERE, isTakenApart: true };

export const isPlain = ({ isCalled, isOptional, isTakenApart }: Context) => !isCalled && !isOptional && !isTakenApart;

export const calledOn = (context: Context): Context => (context.isCalled ? context : { ...context, isCalled: true });

type Call = Extract<Node, { type: 'CallExpression' | 'NewExpression' }>;

/** Classes whose constructors walk what they are given; those of Set and Map count themselves. */
const COPIES = new Set([
  ...['WeakSet', 'WeakMap', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array'],
  ...['Int32Array', 'Uint32Array', 'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'],
]);
const REACTIONS = new Set(['then', 'catch', 'finally']);
const SCHEDULERS = new Set(['queueMicrotask', 'setTimeout', 'setImmediate', 'setInterval']);

/** `new Uint8Array(x)` and its like, `regexp.test(x)` and `regexp.exec(x)`. */
export function readsItsArgument({ type, callee }: Call): boolean {
  if (type === 'NewExpression') return callee.type === 'Identifier' && COPIES.has(callee.name);
  const name = memberName(callee);
  return name === 'test' || name === 'exec';
}

/** Calls that have a function run as a job of its own. */
export function reactsLater({ type, callee }: Call): boolean {
  if (type === 'NewExpression') return false;
  if (callee.type === 'Identifier') return SCHEDULERS.has(callee.name);
  return REACTIONS.has(memberName(callee));
}

/** Variables that are spread into the arguments: other expressions have been counted where they were made. */
export function namesSpread(node: Call): string[] {
  const names: string[] = [];
  for (const argument of node.arguments) {
    if (argument.type === 'SpreadElement' && argument.argument.type === 'Identifier')
      names.push(argument.argument.name);
  }
  return names;
}

function memberName(callee: Node): string {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return '';
  return callee.property.name;
}
