/** Puts another operator between two operands. */
import type { Node } from 'oxc-parser';
import type { Syntax } from '../../syntax/index.ts';
import type { Edit } from './operator.ts';

export function replaceOperator(
  { source }: Syntax,
  node: { readonly left: Node; readonly right: Node; readonly operator: string },
  operator: string,
): Edit {
  const start = source.indexOf(node.operator, node.left.end);
  return { start, end: start + node.operator.length, replacement: operator };
}
