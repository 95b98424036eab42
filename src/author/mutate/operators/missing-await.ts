import { type Operator, replace } from '../operator.ts';

export const missingAwait: Operator = {
  name: 'missing-await',
  bugType: 'async-misuse',
  category: 'concurrency',
  severity: 'high',
  description: 'Something is used before it is there: nothing waits for it.',
  *edits(syntax) {
    for (const { node } of syntax.of('AwaitExpression')) yield replace(node, syntax.text(node.argument));
  },
};
