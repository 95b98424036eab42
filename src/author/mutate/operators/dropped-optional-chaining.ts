import type { Operator } from '../operator.ts';

export const droppedOptionalChaining: Operator = {
  name: 'dropped-optional-chaining',
  bugType: 'null-handling',
  category: 'error-handling',
  severity: 'medium',
  description: 'An absent value is used as if it were there.',
  *edits(syntax) {
    for (const { node } of [...syntax.of('MemberExpression'), ...syntax.of('CallExpression')]) {
      if (!node.optional) continue;
      const from = node.type === 'CallExpression' ? node.callee.end : node.object.end;
      const at = syntax.source.indexOf('?.', from);
      const isBracket = node.type === 'CallExpression' || node.computed;
      yield { start: at, end: at + 2, replacement: isBracket ? '' : '.' };
    }
  },
};
