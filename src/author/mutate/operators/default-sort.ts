import { type Operator, replace } from '../operator.ts';

export const defaultSort: Operator = {
  name: 'default-sort',
  bugType: 'type-coercion',
  category: 'types',
  severity: 'high',
  description: 'Values are put in order as if they were of another type.',
  *edits(syntax) {
    for (const { node } of syntax.of('CallExpression')) {
      if (node.callee.type !== 'MemberExpression' || node.arguments.length !== 1) continue;
      if (['sort', 'toSorted'].includes(syntax.text(node.callee.property)))
        yield replace(node, `${syntax.text(node.callee)}()`);
    }
  },
};
