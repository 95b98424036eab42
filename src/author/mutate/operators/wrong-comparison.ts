import type { Operator } from '../operator.ts';
import { replaceOperator } from '../replace-operator.ts';

export const wrongComparison: Operator = {
  name: 'wrong-comparison',
  bugType: 'wrong-comparison',
  category: 'logic',
  severity: 'high',
  description: 'Two things are compared in a way that does not fit them.',
  *edits(syntax) {
    for (const { node } of syntax.of('BinaryExpression')) {
      const other = OTHERS[node.operator];
      if (other !== undefined) yield replaceOperator(syntax, node, other);
    }
  },
};

const OTHERS: Readonly<Record<string, string>> = {
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
  '===': '!==',
  '!==': '===',
};
