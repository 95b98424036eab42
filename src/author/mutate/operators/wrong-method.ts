import { type Operator, replace } from '../operator.ts';

export const wrongMethod: Operator = {
  name: 'wrong-method',
  bugType: 'function-misuse',
  category: 'api-misuse',
  severity: 'high',
  description: 'A neighbour of the right function is called.',
  *edits(syntax) {
    for (const { node, around, field } of syntax.of('MemberExpression')) {
      if (node.computed || around[0]?.type !== 'CallExpression' || field !== 'callee') continue;
      const name = syntax.text(node.property);
      const other = PAIRS.find((pair) => pair.includes(name))?.find((one) => one !== name);
      if (other !== undefined) yield replace(node.property, other);
    }
  },
};

const PAIRS: readonly (readonly [string, string])[] = [
  ['push', 'unshift'],
  ['pop', 'shift'],
  ['some', 'every'],
  ['max', 'min'],
  ['indexOf', 'lastIndexOf'],
  ['findIndex', 'findLastIndex'],
  ['find', 'findLast'],
  ['startsWith', 'endsWith'],
  ['keys', 'values'],
  ['padStart', 'padEnd'],
  ['reduce', 'reduceRight'],
  ['replaceAll', 'replace'],
  ['includes', 'startsWith'],
  ['slice', 'splice'],
  ['map', 'flatMap'],
  ['trim', 'trimEnd'],
];
