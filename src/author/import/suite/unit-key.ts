/** Tells which tests ask the program the same things. */
import type { Node } from 'oxc-parser';
import { nodesUnder } from '../../syntax/parse.ts';
import { canonical, namesIn } from '../syntax.ts';

const CONSTANTS: ReadonlySet<string> = new Set(['undefined', 'NaN', 'Infinity', 'Math', 'Number', 'Object', 'Array']);

/** What of the program is called with which arguments, when that is written out; else the whole test. */
export function unitKey(node: Node, subjects: ReadonlySet<string>): string {
  const calls: Node[] = [];
  for (const one of nodesUnder(node)) {
    const isCall = one.type === 'CallExpression' || one.type === 'NewExpression';
    if (isCall && [...namesIn(one.callee)].some((name) => subjects.has(name))) calls.push(one);
  }
  const names = new Set(calls.flatMap((call) => [...namesIn(call)]));
  const isWrittenOut =
    calls.some((call) => (call as { arguments?: unknown[] }).arguments?.length !== 0) &&
    [...names].every((name) => subjects.has(name) || CONSTANTS.has(name));
  if (!isWrittenOut || hasFurtherCalls(node, subjects)) return canonical(node);
  return [...new Set(calls.map(canonical))].sort().join('\n');
}

/** Whether something made of the program, such as an instance, is asked further things. */
function hasFurtherCalls(node: Node, subjects: ReadonlySet<string>): boolean {
  const made = new Set<string>();
  for (const one of nodesUnder(node)) {
    if (one.type !== 'VariableDeclarator' || one.init === null) continue;
    if ([...namesIn(one.init)].some((name) => subjects.has(name))) for (const name of namesIn(one.id)) made.add(name);
  }
  return made.size > 0;
}
