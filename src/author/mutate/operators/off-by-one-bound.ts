import type { Operator } from '../operator.ts';
import { replaceOperator } from '../replace-operator.ts';

export const offByOneBound: Operator = {
  name: 'off-by-one-bound',
  bugType: 'off-by-one',
  category: 'logic',
  severity: 'high',
  description: 'A bound is one too large or too small.',
  *edits(syntax) {
    for (const { node } of syntax.of('BinaryExpression')) {
      const other = OTHERS[node.operator];
      if (other !== undefined) yield replaceOperator(syntax, node, other);
    }
  },
};

const OTHERS: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
