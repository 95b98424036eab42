import { type Operator, replace } from '../operator.ts';

export const droppedAdjustment: Operator = {
  name: 'dropped-adjustment',
  bugType: 'off-by-one',
  category: 'logic',
  severity: 'high',
  description: 'A step of one to the side is left out.',
  *edits(syntax) {
    for (const { node } of syntax.of('BinaryExpression')) {
      const isOne = node.right.type === 'Literal' && node.right.value === 1;
      if (isOne && (node.operator === '+' || node.operator === '-')) yield replace(node, syntax.text(node.left));
    }
  },
};
