import type { Node } from 'oxc-parser';
import type { Operator } from '../operator.ts';

export const swappedArguments: Operator = {
  name: 'swapped-arguments',
  bugType: 'variable-misuse',
  category: 'logic',
  severity: 'high',
  description: 'Two arguments of a call have changed places.',
  *edits(syntax) {
    const calls = [...syntax.of('CallExpression'), ...syntax.of('NewExpression')];
    for (const { node } of calls) {
      for (const [at, first] of node.arguments.entries()) {
        const second = node.arguments[at + 1];
        if (second === undefined || !isPlain(first) || !isPlain(second)) continue;
        const [a, b] = [syntax.text(first), syntax.text(second)];
        const between = syntax.source.slice(first.end, second.start);
        if (a !== b) yield { start: first.start, end: second.end, replacement: `${b}${between}${a}` };
      }
    }
  },
};

/** Functions and objects are recognised at a glance, so nobody exchanges them. */
function isPlain({ type }: Node): boolean {
  return ['Identifier', 'MemberExpression', 'Literal', 'BinaryExpression', 'CallExpression'].includes(type);
}
