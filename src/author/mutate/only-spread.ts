/** `[...x]` and `{ ...x }`: how lists and objects are copied. */
import type { Node } from 'oxc-parser';

/** What such an expression copies; undefined of every other. */
export function onlySpread(node: Node): Node | undefined {
  const entries =
    node.type === 'ArrayExpression' ? node.elements : node.type === 'ObjectExpression' ? node.properties : [];
  const [only] = entries;
  return entries.length === 1 && only?.type === 'SpreadElement' ? only.argument : undefined;
}
