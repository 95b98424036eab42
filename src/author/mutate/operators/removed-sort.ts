import { type Operator, replace } from '../operator.ts';

export const removedSort: Operator = {
  name: 'removed-sort',
  bugType: 'sort-order',
  category: 'logic',
  severity: 'high',
  description: 'Things come in the order in which they happened to be.',
  *edits(syntax) {
    for (const { node } of syntax.of('CallExpression')) {
      if (node.callee.type !== 'MemberExpression') continue;
      const called = syntax.text(node.callee.property);
      if (['sort', 'toSorted', 'reverse', 'toReversed'].includes(called))
        yield replace(node, syntax.text(node.callee.object));
    }
  },
};
