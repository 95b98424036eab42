import { entryOf } from '../entry-of.ts';
import { onlySpread } from '../only-spread.ts';
import { type Operator, replace } from '../operator.ts';

export const mutatedArgument: Operator = {
  name: 'mutated-argument',
  bugType: 'mutates-argument',
  category: 'data-handling',
  severity: 'high',
  description: 'The caller finds its own data changed.',
  *edits(syntax) {
    for (const { node } of syntax.of('CallExpression')) {
      if (node.callee.type !== 'MemberExpression') continue;
      const { object, property } = node.callee;
      const called = syntax.text(property);
      const inPlace = entryOf({ toSorted: 'sort', toReversed: 'reverse', toSpliced: 'splice' }, called);
      if (inPlace !== undefined) yield replace(property, inPlace);
      const copied = onlySpread(object);
      if (copied !== undefined && ['sort', 'reverse', 'splice', 'push', 'fill'].includes(called))
        yield replace(object, syntax.text(copied));
    }
  },
};
