import { type Operator, replace } from '../operator.ts';

export const offByOneLiteral: Operator = {
  name: 'off-by-one-literal',
  bugType: 'off-by-one',
  category: 'logic',
  severity: 'high',
  description: 'A number is one too large or too small.',
  *edits(syntax) {
    for (const { node, around, field } of syntax.of('Literal')) {
      if (typeof node.value !== 'number' || !Number.isInteger(node.value) || node.value > LARGEST) continue;
      if (around[0]?.type === 'Property' && field === 'key') continue;
      yield replace(node, String(node.value + 1));
      if (node.value > 0) yield replace(node, String(node.value - 1));
    }
  },
};

/** Beyond it a number is a quantity, and nobody miscounts it by one. */
const LARGEST = 100;
