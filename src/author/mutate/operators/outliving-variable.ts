import { hoist, moveBefore } from '../hoist.ts';
import type { Operator } from '../operator.ts';

export const outlivingVariable: Operator = {
  name: 'outliving-variable',
  bugType: 'missing-reset',
  category: 'logic',
  severity: 'high',
  description: 'A variable keeps what it held when the work begins anew.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('VariableDeclaration')) {
      const [outer, hoisted] = hoist(syntax, node, around);
      if (outer === undefined) continue;
      const init = node.declarations[0]!.init;
      const isFresh =
        init !== null &&
        /^(?:\[\]|\{\}|0|1|''|null|true|false|new (?:Map|Set)(?:<[^>]*>)?\(\))$/.test(syntax.text(init));
      if (isFresh) yield hoisted!;
    }
    // The same within a function: a variable of the loop's body moved before the loop.
    for (const { node, around } of syntax.of('VariableDeclaration')) {
      const [block, loop] = around;
      const isOfLoop = loop !== undefined && /^(?:For|ForOf|ForIn|While)Statement$/.test(loop.type);
      const [only] = node.declarations;
      if (node.kind !== 'let' || block?.type !== 'BlockStatement' || !isOfLoop || only?.init?.type !== 'Literal')
        continue;
      yield moveBefore(syntax, node, loop);
    }
  },
};
