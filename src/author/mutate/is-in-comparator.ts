/** Tells code that decides an order. */
import type { Node } from 'oxc-parser';
import type { Syntax } from '../../syntax/index.ts';
import { isFunction } from '../../syntax/index.ts';

/** Whether the innermost function is passed to a sort, or takes the two parameters `a` and `b`. */
export function isInComparator(syntax: Syntax, around: readonly Node[]): boolean {
  const at = around.findIndex(isFunction);
  const owner = around[at];
  const call = around[at + 1];
  if (owner === undefined) return false;
  if (call?.type === 'CallExpression' && /(?:^|\.)(?:sort|toSorted)$/.test(syntax.text(call.callee))) return true;
  const parameters = 'params' in owner && Array.isArray(owner.params) ? owner.params : [];
  return parameters.length === 2 && /^(?:compare|by)/i.test(nameOf(syntax, owner, call));
}

function nameOf(syntax: Syntax, owner: Node, parent: Node | undefined): string {
  if (owner.type === 'FunctionDeclaration' && owner.id !== null) return owner.id.name;
  return parent?.type === 'VariableDeclarator' ? syntax.text(parent.id) : '';
}
