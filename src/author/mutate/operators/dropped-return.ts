import { type Operator, remove, replace } from '../operator.ts';

export const droppedReturn: Operator = {
  name: 'dropped-return',
  bugType: 'missing-return',
  category: 'logic',
  severity: 'high',
  description: 'A result is computed and not handed back.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('ReturnStatement')) {
      if (node.argument === null) continue;
      if (['CallExpression', 'AwaitExpression', 'AssignmentExpression'].includes(node.argument.type)) {
        yield replace(node, `${syntax.text(node.argument)};`);
      } else if (node.argument.type === 'Identifier') {
        yield* remove(syntax, node, around);
      }
    }
  },
};
