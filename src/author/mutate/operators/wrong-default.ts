import type { Node } from 'oxc-parser';
import type { Edit } from '../operator.ts';
import { type Operator, replace } from '../operator.ts';

export const wrongDefault: Operator = {
  name: 'wrong-default',
  bugType: 'wrong-default',
  category: 'data-handling',
  severity: 'medium',
  description: 'What happens without an argument or an entry is wrong.',
  *edits(syntax) {
    for (const { node } of syntax.of('AssignmentPattern')) yield* otherValues(node.right);
    for (const { node } of syntax.of('LogicalExpression')) {
      if (node.operator === '??' || node.operator === '||') yield* otherValues(node.right);
    }
  },
};

function* otherValues(node: Node): Generator<Edit> {
  if (node.type === 'Identifier' && node.name === 'Infinity') yield replace(node, '0');
  if (node.type !== 'Literal') return;
  if (typeof node.value === 'number') yield replace(node, node.value === 0 ? '1' : '0');
  if (typeof node.value === 'boolean') yield replace(node, String(!node.value));
  if (typeof node.value === 'string') yield replace(node, node.value === '' ? "' '" : "''");
  if (node.raw === 'null') yield replace(node, 'undefined');
}
