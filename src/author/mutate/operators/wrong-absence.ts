import { entryOf } from '../entry-of.ts';
import { type Operator, replace } from '../operator.ts';

export const wrongAbsence: Operator = {
  name: 'wrong-absence',
  bugType: 'null-handling',
  category: 'data-handling',
  severity: 'medium',
  description: 'One kind of absence is mistaken for the other.',
  *edits(syntax) {
    for (const { node } of syntax.of('BinaryExpression')) {
      const other = entryOf({ undefined: 'null', null: 'undefined' }, syntax.text(node.right));
      if (other !== undefined && ['===', '!=='].includes(node.operator)) yield replace(node.right, other);
    }
  },
};
