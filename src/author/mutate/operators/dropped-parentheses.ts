import type { Operator } from '../operator.ts';

export const droppedParentheses: Operator = {
  name: 'dropped-parentheses',
  bugType: 'operator-precedence',
  category: 'logic',
  severity: 'high',
  description: 'An expression binds in another way than it reads.',
  *edits(syntax) {
    for (const { node } of syntax.of('BinaryExpression')) {
      for (const side of [node.left, node.right]) {
        const [open, close] = [syntax.source.lastIndexOf('(', side.start), syntax.source.indexOf(')', side.end)];
        const isWrapped =
          (side.type === 'BinaryExpression' ||
            side.type === 'LogicalExpression' ||
            side.type === 'ConditionalExpression') &&
          syntax.source.slice(open + 1, side.start).trim() === '' &&
          syntax.source.slice(side.end, close).trim() === '' &&
          open >= 0 &&
          close >= 0;
        if (isWrapped) yield { start: open, end: close + 1, replacement: syntax.text(side) };
      }
    }
  },
};
