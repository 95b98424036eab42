import { entryOf } from '../entry-of.ts';
import { type Operator, replace } from '../operator.ts';

export const wrongRounding: Operator = {
  name: 'wrong-rounding',
  bugType: 'numeric-precision',
  category: 'logic',
  severity: 'medium',
  description: 'Fractions are rounded the wrong way, or not at all.',
  *edits(syntax) {
    for (const { node } of syntax.of('CallExpression')) {
      const others = entryOf(OTHERS, syntax.text(node.callee));
      if (others === undefined) continue;
      for (const other of others) yield replace(node.callee, other);
      if (node.arguments.length === 1) yield replace(node, `(${syntax.text(node.arguments[0]!)})`);
    }
  },
};

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'Math.floor': ['Math.round', 'Math.ceil'],
  'Math.round': ['Math.floor', 'Math.trunc'],
  'Math.ceil': ['Math.floor', 'Math.round'],
  'Math.trunc': ['Math.floor', 'Math.round'],
};
