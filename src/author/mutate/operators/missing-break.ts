import { type Operator, remove } from '../operator.ts';

export const missingBreak: Operator = {
  name: 'missing-break',
  bugType: 'missing-logic',
  category: 'logic',
  severity: 'high',
  description: 'One case runs on into the next, or a loop into its next turn.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('BreakStatement'))
      if (node.label === null) yield* remove(syntax, node, around);
  },
};
