/** What the names in a test file stand for, as far as the text alone tells. */
import type { Node } from 'oxc-parser';
import { nodesUnder } from './parse.ts';

export interface Value {
  readonly node: Node;
  /** The name, when it was taken out of the value by a pattern; else empty. */
  readonly part: string;
}

export interface Bindings {
  /** What a name was given, once and for all; undefined when that is not known. */
  valueOf(name: string): Value | undefined;
  /** Whether a name is one of the program's. */
  isExport(name: string): boolean;
  /** Whether a name is one of Vitest's. */
  isTool(name: string): boolean;
}

const PROGRAM = /^\.\/program(\.[jt]s)?$/;

/** The bindings of a module, without those inside of its functions. */
export function moduleBindings(module: Node): Bindings {
  const exports = new Set<string>();
  const tools = new Set<string>();
  const values = new Map<string, Value>();
  for (const node of nodesUnder(module, ({ type }) => !/Function/.test(type))) {
    note(node, values);
    if (node.type !== 'ImportDeclaration') continue;
    const names = PROGRAM.test(node.source.value) ? exports : tools;
    for (const { local } of node.specifiers) names.add(local.name);
  }
  return {
    valueOf: (name) => values.get(name),
    isExport: (name) => exports.has(name),
    isTool: (name) => tools.has(name),
  };
}

/** Bindings with those of some parts of the module, such as a test's body, in front of them. */
export function innerBindings(outer: Bindings, parts: readonly Node[]): Bindings {
  const values = new Map<string, Value>();
  for (const part of parts) for (const node of nodesUnder(part)) note(node, values);
  return withValues(outer, values);
}

/** Bindings in which the parameters of a function are the given values. */
export function withArguments(outer: Bindings, params: readonly Node[], args: readonly (Node | null)[]): Bindings {
  const values = new Map<string, Value>();
  for (const [at, param] of params.entries()) if (args[at]) bind(param, args[at], values);
  return withValues(outer, values);
}

function withValues(outer: Bindings, values: ReadonlyMap<string, Value>): Bindings {
  return { ...outer, valueOf: (name) => values.get(name) ?? outer.valueOf(name) };
}

function note(node: Node, values: Map<string, Value>): void {
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind !== 'const') break;
      for (const { id, init } of node.declarations) if (init !== null) bind(id, init, values);
      break;
    case 'FunctionDeclaration':
      if (node.id !== null) values.set(node.id.name, { node, part: '' });
      break;
    case 'AssignmentExpression':
      // What a hook sets up is known by what it was set to.
      if (node.operator === '=' && node.left.type === 'Identifier') bind(node.left, node.right, values);
      break;
    default:
  }
}

/** A name taken out of a value stands for that value: where it came from matters, and under which name. */
function bind(pattern: Node, value: Node, values: Map<string, Value>): void {
  if (pattern.type === 'Identifier') return void values.set(pattern.name, { node: value, part: '' });
  for (const node of nodesUnder(pattern)) {
    if (node.type === 'Identifier') values.set(node.name, { node: value, part: node.name });
  }
}
