import { type Operator, replace } from '../operator.ts';

export const excessStep: Operator = {
  name: 'excess-step',
  bugType: 'excess-logic',
  category: 'logic',
  severity: 'medium',
  description: 'A step is taken once too often.',
  *edits(syntax) {
    for (const { node } of syntax.of('ExpressionStatement')) {
      const { type } = node.expression;
      if (type !== 'UpdateExpression' && type !== 'CallExpression' && type !== 'AssignmentExpression') continue;
      const margin = /(?:^|\n)([ \t]*)$/.exec(syntax.source.slice(0, node.start))?.[1];
      const text = syntax.text(node);
      if (margin !== undefined && !text.includes('\n')) yield replace(node, `${text}\n${margin}${text}`);
    }
  },
};
