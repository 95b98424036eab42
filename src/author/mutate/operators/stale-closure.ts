import { isFunction } from '../../../syntax/index.ts';
import { hoist } from '../hoist.ts';
import type { Operator } from '../operator.ts';

export const staleClosure: Operator = {
  name: 'stale-closure',
  bugType: 'stale-state',
  category: 'logic',
  severity: 'high',
  description: 'A value is taken at the wrong time: what it was made from has changed since.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('VariableDeclaration')) {
      const [outer, hoisted] = hoist(syntax, node, around);
      if (outer === undefined || node.kind !== 'const') continue;
      const { init } = node.declarations[0]!;
      const depends = init !== null && /[.(]/.test(syntax.text(init)) && !isFunction(init);
      if (depends && isFunction(outer.inside)) yield hoisted!;
    }
  },
};
