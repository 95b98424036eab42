import type { Operator } from '../operator.ts';
import { replaceOperator } from '../replace-operator.ts';

export const swappedLogic: Operator = {
  name: 'swapped-logic',
  bugType: 'wrong-condition',
  category: 'logic',
  severity: 'high',
  description: 'Two conditions are joined in the wrong way.',
  *edits(syntax) {
    for (const { node } of syntax.of('LogicalExpression')) {
      const other = { '&&': '||', '||': '&&', '??': undefined }[node.operator];
      if (other !== undefined) yield replaceOperator(syntax, node, other);
    }
  },
};
