import { type Operator, replace } from '../operator.ts';

export const wrongBoundary: Operator = {
  name: 'wrong-boundary',
  bugType: 'boundary-condition',
  category: 'logic',
  severity: 'medium',
  description: 'The first, last, empty or extreme input is treated like any other.',
  *edits(syntax) {
    for (const { node } of syntax.of('CallExpression')) {
      const [first] = node.arguments;
      const isClamp = ['Math.max', 'Math.min'].includes(syntax.text(node.callee)) && node.arguments.length === 2;
      if (isClamp && first?.type !== 'SpreadElement')
        for (const argument of node.arguments) yield replace(node, syntax.text(argument));
    }
  },
};
