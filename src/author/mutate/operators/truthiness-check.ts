import { type Operator, replace } from '../operator.ts';

export const truthinessCheck: Operator = {
  name: 'truthiness-check',
  bugType: 'null-handling',
  category: 'data-handling',
  severity: 'medium',
  description: 'An absent value is not told from one that counts as false.',
  *edits(syntax) {
    for (const { node } of syntax.of('BinaryExpression')) {
      const isAbsent = ['undefined', 'null'].includes(syntax.text(node.right));
      if (isAbsent && node.operator.startsWith('!=')) yield replace(node, syntax.text(node.left));
      if (isAbsent && node.operator.startsWith('==')) yield replace(node, `!${syntax.text(node.left)}`);
    }
    for (const { node } of syntax.of('CallExpression')) {
      if (node.callee.type !== 'MemberExpression' || node.arguments.length !== 1) continue;
      // What is looked up instead of asked for.
      if (syntax.text(node.callee.property) === 'has') yield replace(node.callee.property, 'get');
    }
  },
};
