import { isReset } from '../is-reset.ts';
import { type Operator, remove } from '../operator.ts';

export const droppedReset: Operator = {
  name: 'dropped-reset',
  bugType: 'missing-reset',
  category: 'logic',
  severity: 'high',
  description: 'A state is not put back before it is used again.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('ExpressionStatement')) {
      const { expression } = node;
      const isClearing = expression.type === 'CallExpression' && /\.clear\(\)$/.test(syntax.text(expression));
      if (isClearing || (expression.type === 'AssignmentExpression' && isReset(expression)))
        yield* remove(syntax, node, around);
    }
  },
};
