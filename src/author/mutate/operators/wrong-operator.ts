import type { Operator } from '../operator.ts';
import { replaceOperator } from '../replace-operator.ts';

export const wrongOperator: Operator = {
  name: 'wrong-operator',
  bugType: 'operator-misuse',
  category: 'logic',
  severity: 'high',
  description: 'The wrong operator stands between the right operands.',
  *edits(syntax) {
    for (const { node } of syntax.of('BinaryExpression')) {
      const isText = [node.left, node.right].some(({ type }) => type === 'TemplateLiteral');
      const other = OTHERS[node.operator];
      if (other !== undefined && !isText) yield replaceOperator(syntax, node, other);
    }
    for (const { node } of syntax.of('AssignmentExpression')) {
      const other = { '+=': ['=', '-='], '-=': ['=', '+='], '*=': ['='], '/=': ['='], '||=': ['='], '??=': ['='] }[
        node.operator as string
      ];
      for (const one of other ?? []) yield replaceOperator(syntax, node, one);
    }
  },
};

const OTHERS: Readonly<Record<string, string>> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '/', '**': '*' };
