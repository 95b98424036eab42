import type { Operator } from '../operator.ts';
import { replaceOperator } from '../replace-operator.ts';

export const looseEquality: Operator = {
  name: 'loose-equality',
  bugType: 'type-coercion',
  category: 'types',
  severity: 'medium',
  description: 'A value of one type is silently taken for another.',
  *edits(syntax) {
    for (const { node } of syntax.of('BinaryExpression')) {
      const isLiteral = [node.left, node.right].some((side) => side.type === 'Literal' && side.value !== null);
      if (node.operator === '===' && isLiteral) yield replaceOperator(syntax, node, '==');
      if (node.operator === '!==' && isLiteral) yield replaceOperator(syntax, node, '!=');
    }
  },
};
