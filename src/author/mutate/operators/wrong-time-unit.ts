import { type Operator, replace } from '../operator.ts';

export const wrongTimeUnit: Operator = {
  name: 'wrong-time-unit',
  bugType: 'time-arithmetic',
  category: 'logic',
  severity: 'high',
  description: 'Durations are computed in the wrong unit.',
  *edits(syntax) {
    for (const { node } of syntax.of('BinaryExpression')) {
      if (!['*', '/', '%'].includes(node.operator)) continue;
      const factor = syntax.text(node.right).replaceAll('_', '');
      if (['60', '1000', '3600', '24', '7', '60000', '3600000', '86400000'].includes(factor))
        yield replace(node, syntax.text(node.left));
    }
    for (const { node } of syntax.of('Literal')) {
      const others: Readonly<Record<string, string>> = {
        86400000: '3600000',
        3600000: '60000',
        60000: '1000',
        3600: '60',
      };
      const other = typeof node.value === 'number' ? others[node.value] : undefined;
      if (other !== undefined) yield replace(node, other);
    }
  },
};
