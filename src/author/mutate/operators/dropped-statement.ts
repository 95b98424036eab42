import { type Operator, remove } from '../operator.ts';

export const droppedStatement: Operator = {
  name: 'dropped-statement',
  bugType: 'missing-logic',
  category: 'logic',
  severity: 'high',
  description: 'A step is left out.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('ExpressionStatement')) {
      const { type } = node.expression;
      if (type === 'CallExpression' || type === 'AwaitExpression') yield* remove(syntax, node, around);
    }
  },
};
