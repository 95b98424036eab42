import { isInComparator } from '../is-in-comparator.ts';
import { type Operator, replace } from '../operator.ts';

export const reversedComparison: Operator = {
  name: 'reversed-comparison',
  bugType: 'sort-order',
  category: 'logic',
  severity: 'high',
  description: 'A comparison sorts in the wrong direction.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('BinaryExpression')) {
      if (!isInComparator(syntax, around) || !['-', '<', '>'].includes(node.operator)) continue;
      yield replace(node, `${syntax.text(node.right)} ${node.operator} ${syntax.text(node.left)}`);
    }
  },
};
