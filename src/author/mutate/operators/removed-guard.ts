import { type Operator, remove } from '../operator.ts';

export const removedGuard: Operator = {
  name: 'removed-guard',
  bugType: 'missing-guard',
  category: 'error-handling',
  severity: 'high',
  description: 'An input is used before it is checked.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('IfStatement')) {
      if (node.alternate !== null) continue;
      const only = node.consequent.type === 'BlockStatement' ? node.consequent.body : [node.consequent];
      if (only.length === 1 && EXITS.includes(only[0]!.type)) yield* remove(syntax, node, around);
    }
  },
};

const EXITS: readonly string[] = ['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement'];
