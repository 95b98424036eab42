import { isFunction } from '../../../syntax/index.ts';
import { type Operator, replace } from '../operator.ts';

export const shadowedVariable: Operator = {
  name: 'shadowed-variable',
  bugType: 'scope',
  category: 'logic',
  severity: 'high',
  description: 'A name means another variable than the writer thought.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('ExpressionStatement')) {
      const { expression } = node;
      const isPlain =
        expression.type === 'AssignmentExpression' &&
        expression.operator === '=' &&
        expression.left.type === 'Identifier';
      // In a block of its own, so that the outer variable is still declared.
      if (isPlain && around[0]?.type === 'BlockStatement' && !isFunction(around[1]!))
        yield replace(node, `const ${syntax.text(node)}`);
    }
  },
};
