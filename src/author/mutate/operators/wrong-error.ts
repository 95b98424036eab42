import { type Operator, replace } from '../operator.ts';

export const wrongError: Operator = {
  name: 'wrong-error',
  bugType: 'error-handling',
  category: 'error-handling',
  severity: 'medium',
  description: 'An error is of the wrong kind.',
  *edits(syntax) {
    for (const { node } of syntax.of('NewExpression')) {
      const called = syntax.text(node.callee);
      if (['RangeError', 'TypeError', 'SyntaxError'].includes(called)) yield replace(node.callee, 'Error');
      if (called === 'RangeError') yield replace(node.callee, 'TypeError');
      if (called === 'TypeError') yield replace(node.callee, 'RangeError');
    }
  },
};
