import { entryOf } from '../entry-of.ts';
import { type Operator, replace } from '../operator.ts';

export const wrongDatePart: Operator = {
  name: 'wrong-date-part',
  bugType: 'date-arithmetic',
  category: 'api-misuse',
  severity: 'high',
  description: 'Days, months or years are counted wrongly.',
  *edits(syntax) {
    for (const { node } of syntax.of('MemberExpression')) {
      const other = entryOf(OTHERS, syntax.text(node.property));
      if (other !== undefined && !node.computed) yield replace(node.property, other);
    }
  },
};

const OTHERS: Readonly<Record<string, string>> = {
  getUTCDate: 'getUTCDay',
  getDate: 'getDay',
  getUTCDay: 'getUTCDate',
  getDay: 'getDate',
  setUTCDate: 'setUTCMonth',
  setDate: 'setMonth',
};
