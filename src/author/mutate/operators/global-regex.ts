import { type Operator, replace } from '../operator.ts';

export const globalRegex: Operator = {
  name: 'global-regex',
  bugType: 'regular-expression',
  category: 'api-misuse',
  severity: 'high',
  description: 'A pattern keeps state between calls.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('Literal')) {
      const flags = node.type === 'Literal' && 'regex' in node ? node.regex.flags : undefined;
      if (flags === undefined || flags.includes('g') || around[0]?.type !== 'VariableDeclarator') continue;
      yield replace(node, `${syntax.text(node)}g`);
    }
  },
};
