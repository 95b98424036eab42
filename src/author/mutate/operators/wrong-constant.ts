import { type Operator, replace } from '../operator.ts';

export const wrongConstant: Operator = {
  name: 'wrong-constant',
  bugType: 'value-misuse',
  category: 'logic',
  severity: 'medium',
  description: 'A constant is wrong.',
  *edits(syntax) {
    for (const { node, around, field } of syntax.of('Literal')) {
      if (around[0]?.type === 'Property' && field === 'key') continue;
      if (typeof node.value === 'number' && node.value >= 10) {
        yield replace(node, String(node.value * 10));
        yield replace(node, String(Math.floor(node.value / 2)));
      }
      if (node.value === true || node.value === false) yield replace(node, String(!node.value));
    }
  },
};
