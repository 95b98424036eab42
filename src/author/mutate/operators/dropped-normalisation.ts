import { type Operator, replace } from '../operator.ts';

export const droppedNormalisation: Operator = {
  name: 'dropped-normalisation',
  bugType: 'normalisation',
  category: 'data-handling',
  severity: 'medium',
  description: 'Texts are compared or kept without being made alike.',
  *edits(syntax) {
    for (const { node } of syntax.of('CallExpression')) {
      if (node.callee.type !== 'MemberExpression') continue;
      const called = syntax.text(node.callee.property);
      if (/^(?:trim(?:Start|End)?|to(?:Lower|Upper)Case|normalize|padStart|padEnd|replace|replaceAll)$/.test(called)) {
        yield replace(node, syntax.text(node.callee.object));
      }
    }
  },
};
