import { isInComparator } from '../is-in-comparator.ts';
import { type Operator, replace } from '../operator.ts';

export const droppedTieBreaker: Operator = {
  name: 'dropped-tie-breaker',
  bugType: 'sort-order',
  category: 'logic',
  severity: 'medium',
  description: 'Things that compare alike come in the wrong order.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('LogicalExpression')) {
      if (node.operator !== '||' || !isInComparator(syntax, around)) continue;
      yield replace(node, syntax.text(node.left));
      yield replace(node, syntax.text(node.right));
    }
  },
};
