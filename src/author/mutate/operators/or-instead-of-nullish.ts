import type { Operator } from '../operator.ts';
import { replaceOperator } from '../replace-operator.ts';

export const orInsteadOfNullish: Operator = {
  name: 'or-instead-of-nullish',
  bugType: 'null-handling',
  category: 'data-handling',
  severity: 'medium',
  description: 'A value that counts as false is mistaken for an absent one.',
  *edits(syntax) {
    for (const { node } of syntax.of('LogicalExpression'))
      if (node.operator === '??') yield replaceOperator(syntax, node, '||');
    for (const { node } of syntax.of('AssignmentExpression'))
      if (node.operator === '??=') yield replaceOperator(syntax, node, '||=');
  },
};
