/** What a test asks of the program: its calls, as text that tells whether another test asks the same. */
import type { Node } from 'oxc-parser';
import type { Bindings } from './bindings.ts';
import { canonical } from './canonical.ts';
import { nodesUnder } from './parse.ts';
import type { WrittenTest } from './tests-in.ts';

export interface ProgramCalls {
  /** Canonical texts of the calls, in the order in which they are written. */
  readonly calls: readonly string[];
  /** Whether what a call does may depend on the calls before it: it asks something of an object that the program made, or of the clock. */
  readonly hasState: boolean;
}

/** The calls of a test that reach the program, by whatever name. */
export function programCalls({ body, bindings, file }: WrittenTest): ProgramCalls {
  let hasState = false;
  const calls: string[] = [];
  for (const node of nodesUnder(body)) {
    if (!isCall(node)) continue;
    const isClock =
      node.callee.type === 'MemberExpression' &&
      isNamed(node.callee.object, 'vi') &&
      !/^(?:fn|use)/.test(nameOf(node.callee.property));
    if (!isClock && !reachesProgram(node.callee, bindings)) continue;
    calls.push(canonical(node, bindings, file.name));
    hasState ||=
      isClock ||
      node.type === 'NewExpression' ||
      node.callee.type !== 'Identifier' ||
      bindings.valueOf(node.callee.name)?.part !== undefined;
  }
  return { calls, hasState };
}

/** Whether an expression is of the program: one of its exports, or something made with one. `expect` is not, whatever it is given. */
export function reachesProgram(node: Node, bindings: Bindings, depth = 0): boolean {
  if (depth > 20) return false;
  switch (node.type) {
    case 'Identifier': {
      if (bindings.isExport(node.name)) return true;
      const value = bindings.valueOf(node.name);
      return value !== undefined && reachesProgram(value.node, bindings, depth + 1);
    }
    case 'MemberExpression':
      return reachesProgram(node.object, bindings, depth + 1);
    case 'CallExpression':
    case 'NewExpression':
      return !isNamed(node.callee, 'expect') && reachesProgram(node.callee, bindings, depth + 1);
    case 'AwaitExpression':
      return reachesProgram(node.argument, bindings, depth + 1);
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return reachesProgram(node.expression, bindings, depth + 1);
    case 'FunctionDeclaration':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return (
        node.body !== null &&
        [...nodesUnder(node.body)].some((one) => one.type === 'Identifier' && bindings.isExport(one.name))
      );
    default:
      return false;
  }
}

export const isCall = (node: Node) => node.type === 'CallExpression' || node.type === 'NewExpression';

const nameOf = (node: Node) => (node.type === 'Identifier' ? node.name : '');
const isNamed = (node: Node, name: string) => nameOf(node) === name;
