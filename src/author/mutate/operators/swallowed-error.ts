import { type Operator, remove, replace } from '../operator.ts';

export const swallowedError: Operator = {
  name: 'swallowed-error',
  bugType: 'error-handling',
  category: 'error-handling',
  severity: 'high',
  description: 'An error is swallowed.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('ThrowStatement')) {
      if (around.some(({ type }) => type === 'CatchClause')) yield* remove(syntax, node, around);
    }
    for (const { node } of syntax.of('CallExpression')) {
      if (node.callee.type !== 'MemberExpression') continue;
      if (['catch', 'finally'].includes(syntax.text(node.callee.property)))
        yield replace(node, syntax.text(node.callee.object));
    }
  },
};
