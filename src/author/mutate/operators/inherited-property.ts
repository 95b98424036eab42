import { type Operator, replace } from '../operator.ts';

export const inheritedProperty: Operator = {
  name: 'inherited-property',
  bugType: 'inherited-property',
  category: 'data-handling',
  severity: 'high',
  description: 'What an object inherits is taken for its own.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('CallExpression')) {
      const [first, second] = node.arguments;
      if (syntax.text(node.callee) === 'Object.hasOwn' && first !== undefined && second !== undefined) {
        const wrap = (text: string) => (around[0]?.type === 'UnaryExpression' ? `(${text})` : text);
        yield replace(node, wrap(`${syntax.text(second)} in ${syntax.text(first)}`));
        yield replace(node, wrap(`${syntax.text(first)}[${syntax.text(second)}] !== undefined`));
      }
      if (syntax.text(node) === 'Object.create(null)') yield replace(node, '{}');
    }
  },
};
