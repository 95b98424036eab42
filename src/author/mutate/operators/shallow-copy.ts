import type { Node } from 'oxc-parser';
import type { Syntax } from '../../../syntax/index.ts';
import { onlySpread } from '../only-spread.ts';
import type { Edit } from '../operator.ts';
import { type Operator, replace } from '../operator.ts';

export const shallowCopy: Operator = {
  name: 'shallow-copy',
  bugType: 'shallow-copy',
  category: 'data-handling',
  severity: 'high',
  description: 'A copy shares its insides with the original.',
  *edits(syntax) {
    for (const { node } of syntax.of('CallExpression')) {
      const [first] = node.arguments;
      if (first === undefined) continue;
      if (syntax.text(node.callee) === 'structuredClone') {
        yield replace(node, `{ ...${syntax.text(first)} }`);
        yield replace(node, `[...${syntax.text(first)}]`);
      }
      // A list whose entries are copied one by one.
      if (node.callee.type !== 'MemberExpression' || syntax.text(node.callee.property) !== 'map') continue;
      if (/^\(?(\w+)\)? => (?:\(\{ \.\.\.\1 \}\)|\[\.\.\.\1\]|structuredClone\(\1\))$/.test(syntax.text(first))) {
        yield replace(node, `[...${syntax.text(node.callee.object)}]`);
      }
    }
    for (const { node, around } of syntax.of('ObjectExpression')) yield* unspread(syntax, node, around);
    for (const { node, around } of syntax.of('ArrayExpression')) yield* unspread(syntax, node, around);
  },
};

/** A copy that is itself a field of a copy. */
function* unspread(syntax: Syntax, node: Node, around: readonly Node[]): Generator<Edit> {
  const copied = onlySpread(node);
  if (copied !== undefined && around[0]?.type === 'Property') yield replace(node, syntax.text(copied));
}
