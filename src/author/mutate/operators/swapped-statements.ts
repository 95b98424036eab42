import type { Node } from 'oxc-parser';
import { exchange } from '../exchange.ts';
import type { Operator } from '../operator.ts';

export const swappedStatements: Operator = {
  name: 'swapped-statements',
  bugType: 'wrong-order',
  category: 'logic',
  severity: 'high',
  description: 'Two steps are taken in the wrong order.',
  *edits(syntax) {
    const lists = [...syntax.of('BlockStatement'), ...syntax.of('Program'), ...syntax.of('SwitchCase')];
    for (const { node } of lists) {
      const body: readonly Node[] = node.type === 'SwitchCase' ? node.consequent : node.body;
      for (const [at, first] of body.entries()) {
        const second = body[at + 1];
        if (second === undefined || !isStep(first) || !isStep(second)) continue;
        yield exchange(syntax, first, second);
      }
    }
  },
};

function isStep({ type }: Node): boolean {
  return (
    type === 'ExpressionStatement' ||
    type === 'IfStatement' ||
    type === 'ForOfStatement' ||
    type === 'VariableDeclaration'
  );
}
