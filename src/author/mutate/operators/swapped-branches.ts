import { exchange } from '../exchange.ts';
import type { Operator } from '../operator.ts';

export const swappedBranches: Operator = {
  name: 'swapped-branches',
  bugType: 'inverted-condition',
  category: 'logic',
  severity: 'high',
  description: 'The branches of a condition are exchanged.',
  *edits(syntax) {
    for (const { node } of syntax.of('ConditionalExpression')) yield exchange(syntax, node.consequent, node.alternate);
    for (const { node } of syntax.of('IfStatement')) {
      if (node.consequent.type !== 'BlockStatement' || node.alternate?.type !== 'BlockStatement') continue;
      yield exchange(syntax, node.consequent, node.alternate);
    }
  },
};
