import { isReset } from '../is-reset.ts';
import { type Operator, remove } from '../operator.ts';

export const droppedUpdate: Operator = {
  name: 'dropped-update',
  bugType: 'missing-update',
  category: 'logic',
  severity: 'high',
  description: 'A variable or a record keeps its old value.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('ExpressionStatement')) {
      const { type } = node.expression;
      const isUpdate = type === 'UpdateExpression' || (type === 'AssignmentExpression' && !isReset(node.expression));
      if (isUpdate) yield* remove(syntax, node, around);
    }
  },
};
