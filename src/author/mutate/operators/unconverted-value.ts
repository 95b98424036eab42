import { type Operator, replace } from '../operator.ts';

export const unconvertedValue: Operator = {
  name: 'unconverted-value',
  bugType: 'type-coercion',
  category: 'types',
  severity: 'high',
  description: 'A text is taken for a number, or the reverse.',
  *edits(syntax) {
    for (const { node } of syntax.of('CallExpression')) {
      const [first] = node.arguments;
      const isConversion = [
        'Number',
        'String',
        'parseInt',
        'parseFloat',
        'Number.parseInt',
        'Number.parseFloat',
        'BigInt',
        'Boolean',
      ].includes(syntax.text(node.callee));
      if (isConversion && first !== undefined) yield replace(node, syntax.text(first));
    }
    for (const { node } of syntax.of('UnaryExpression'))
      if (node.operator === '+') yield replace(node, syntax.text(node.argument));
  },
};
