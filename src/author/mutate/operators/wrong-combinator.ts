import { entryOf } from '../entry-of.ts';
import { type Operator, replace } from '../operator.ts';

export const wrongCombinator: Operator = {
  name: 'wrong-combinator',
  bugType: 'race-condition',
  category: 'concurrency',
  severity: 'high',
  description: 'The result depends on which of two things ends first.',
  *edits(syntax) {
    for (const { node } of syntax.of('MemberExpression')) {
      const other = entryOf({ all: 'race', allSettled: 'all', race: 'any' }, syntax.text(node.property));
      if (syntax.text(node.object) === 'Promise' && other !== undefined) yield replace(node.property, other);
    }
  },
};
