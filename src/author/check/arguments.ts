/** Whether a test compares a result with something that the program could have changed. */
import type { Node } from 'oxc-parser';
import type { Task } from '../../task/index.ts';
import { type Finding, finding } from '../findings.ts';
import type { Bindings } from '../syntax/bindings.ts';
import { lineAt, nodesUnder } from '../syntax/parse.ts';
import { isCall, reachesProgram } from '../syntax/program-calls.ts';
import { testsIn, type WrittenTest } from '../syntax/tests-in.ts';

/** Matchers that compare what two values hold. `toBe` asks for the very object, which no change to it can fake. */
const DEEP = /^(?:toEqual|toStrictEqual|toMatchObject|toContainEqual)$/;

/**
 * Finds `expect(f(xs)).toEqual(xs)`, which a program passes that empties `xs` and returns it: an error. A part of an argument, as in
 * `toEqual([xs[1]])`, is remarked on.
 */
export function checkArguments({ visible, secret }: Task): Finding[] {
  return [visible, secret.hidden].flatMap(testsIn).flatMap((test) => {
    const passed = mutableArguments(test);
    if (passed.size === 0) return [];
    return comparisons(test).flatMap(({ at, expected }) => {
      const place = `${test.file.name}:${lineAt(test.file.code, at)}`;
      const found = namesIn(expected).filter(({ name }) => passed.has(name));
      const [first] = found.toSorted((a, b) => Number(a.isPart) - Number(b.isPart));
      if (first === undefined) return [];
      const sentence = `Expected results compared with what is written out, got a comparison with ${first.isPart ? 'a part of ' : ''}the argument ${first.name} in ${place} (${JSON.stringify(test.title)}).`;
      return [finding('argument_compared', sentence, first.isPart ? 'remark' : 'error')];
    });
  });
}

/** Names of arrays, objects and collections that the test hands to the program. */
function mutableArguments({ body, bindings }: WrittenTest): Set<string> {
  const names = new Set<string>();
  for (const node of nodesUnder(body)) {
    if (!isCall(node) || !reachesProgram(node.callee, bindings)) continue;
    for (const argument of node.arguments) {
      for (const { name, isPart } of namesIn(argument)) if (!isPart && isMutable(name, bindings)) names.add(name);
    }
  }
  return names;
}

function isMutable(name: string, bindings: Bindings): boolean {
  const type = bindings.valueOf(name)?.node.type;
  return type === 'ArrayExpression' || type === 'ObjectExpression' || type === 'NewExpression';
}

/** The comparisons of a test by content: where they are and with what a result of the program is compared. */
function comparisons({ body, bindings }: WrittenTest): { readonly at: number; readonly expected: Node }[] {
  return [...nodesUnder(body)].flatMap((node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
    const { property, object } = node.callee;
    const [expected] = node.arguments;
    if (property.type !== 'Identifier' || !DEEP.test(property.name) || expected === undefined) return [];
    const received = receivedBy(object);
    return received !== undefined && isResult(received, bindings) ? [{ at: node.start, expected }] : [];
  });
}

/** What `expect` was given, unless the comparison is turned round by `not`. */
function receivedBy(node: Node): Node | undefined {
  if (node.type === 'CallExpression') {
    return node.callee.type === 'Identifier' && node.callee.name === 'expect' ? node.arguments[0] : undefined;
  }
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return undefined;
  return node.property.name === 'not' ? undefined : receivedBy(node.object);
}

/** Whether a value comes out of a call of the program, or out of what such a call made. */
function isResult(node: Node, bindings: Bindings): boolean {
  if (node.type === 'Identifier') {
    const value = bindings.valueOf(node.name);
    return value !== undefined && value.node.type !== 'Identifier' && isResult(value.node, bindings);
  }
  return [...nodesUnder(node)].some((one) => isCall(one) && reachesProgram(one.callee, bindings));
}

/** The variables in an expression, outside of functions; `isPart` when only a member of it is meant. */
function namesIn(root: Node, isPart = false): { readonly name: string; readonly isPart: boolean }[] {
  switch (root.type) {
    case 'Identifier':
      return [{ name: root.name, isPart }];
    case 'ArrayExpression':
      return root.elements.flatMap((element) => (element === null ? [] : namesIn(element, isPart)));
    case 'ObjectExpression':
      return root.properties.flatMap((property) =>
        namesIn(property.type === 'SpreadElement' ? property.argument : property.value, isPart),
      );
    case 'SpreadElement':
      return namesIn(root.argument, isPart);
    case 'MemberExpression':
      return namesIn(root.object, true);
    case 'CallExpression':
      // What a method makes of the whole, such as `xs.toReversed()`, changes with the whole.
      return root.callee.type === 'MemberExpression' ? namesIn(root.callee.object, isPart) : [];
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return namesIn(root.expression, isPart);
    default:
      return [];
  }
}
