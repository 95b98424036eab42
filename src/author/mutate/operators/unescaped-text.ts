import { type Operator, replace } from '../operator.ts';

export const unescapedText: Operator = {
  name: 'unescaped-text',
  bugType: 'injection',
  category: 'security',
  severity: 'critical',
  description: 'A text is put where it is read as markup, a query, a path or code.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('CallExpression')) {
      const [only] = node.arguments;
      const isEscape = /(?:escape|encode|quote|sanitize|sanitise)\w*$/i.test(syntax.text(node.callee));
      const isUsed =
        around[0]?.type === 'TemplateLiteral' ||
        around[0]?.type === 'BinaryExpression' ||
        around[0]?.type === 'Property';
      if (isEscape && isUsed && node.arguments.length === 1) yield replace(node, syntax.text(only!));
    }
  },
};
