import { type Operator, replace } from '../operator.ts';

export const negatedCondition: Operator = {
  name: 'negated-condition',
  bugType: 'inverted-condition',
  category: 'logic',
  severity: 'high',
  description: 'A condition asks for the opposite.',
  *edits(syntax) {
    for (const { node } of syntax.of('UnaryExpression'))
      if (node.operator === '!') yield replace(node, syntax.text(node.argument));
    for (const { node, around, field } of [...syntax.of('CallExpression'), ...syntax.of('Identifier')]) {
      const parent = around[0]?.type;
      const isTested = field === 'test' && (parent === 'IfStatement' || parent === 'ConditionalExpression');
      if (isTested) yield replace(node, `!${syntax.text(node)}`);
    }
  },
};
