import { type Operator, replace } from '../operator.ts';

export const droppedCondition: Operator = {
  name: 'dropped-condition',
  bugType: 'wrong-condition',
  category: 'logic',
  severity: 'medium',
  description: 'One of several conditions is not looked at.',
  *edits(syntax) {
    for (const { node } of syntax.of('LogicalExpression')) {
      if (node.operator === '??') continue;
      yield replace(node, syntax.text(node.left));
      yield replace(node, syntax.text(node.right));
    }
  },
};
