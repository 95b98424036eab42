import { type Operator, replace } from '../operator.ts';

export const unchangedRecursion: Operator = {
  name: 'unchanged-recursion',
  bugType: 'recursion',
  category: 'logic',
  severity: 'high',
  description: 'A recursive call has the wrong argument.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('CallExpression')) {
      const owner = around.find(({ type }) => type === 'FunctionDeclaration');
      if (owner?.type !== 'FunctionDeclaration' || owner.id === null || owner.id.name !== syntax.text(node.callee))
        continue;
      for (const [at, argument] of node.arguments.entries()) {
        const parameter = owner.params[at];
        const name = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
        if (name?.type === 'Identifier' && syntax.text(argument) !== name.name) yield replace(argument, name.name);
      }
    }
  },
};
