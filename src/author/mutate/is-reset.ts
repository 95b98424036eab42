/** Tells an assignment that puts a state back from one that moves it on. */
import type { NodeOf } from '../../syntax/index.ts';

/** Whether a constant is assigned: a literal, nothing, or an empty container. */
export function isReset({ operator, right }: NodeOf<'AssignmentExpression'>): boolean {
  if (operator !== '=') return false;
  if (right.type === 'ArrayExpression') return right.elements.length === 0;
  if (right.type === 'NewExpression') return right.arguments.length === 0;
  return right.type === 'Literal' || (right.type === 'Identifier' && right.name === 'undefined');
}
