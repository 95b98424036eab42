import { type Operator, replace } from '../operator.ts';

export const wrongReturn: Operator = {
  name: 'wrong-return',
  bugType: 'wrong-return',
  category: 'logic',
  severity: 'high',
  description: 'The wrong thing is handed back.',
  *edits(syntax) {
    for (const { node } of syntax.of('ReturnStatement')) {
      const { argument } = node;
      if (argument?.type !== 'Literal') continue;
      if (typeof argument.value === 'boolean') yield replace(argument, String(!argument.value));
      if (argument.raw === 'null') yield replace(argument, 'undefined');
      if (argument.value === '') yield replace(argument, 'null');
    }
    for (const { node } of syntax.of('ReturnStatement')) {
      // Of an object or list that is handed back, one entry is left out.
      if (node.argument?.type !== 'ObjectExpression' || node.argument.properties.length < 2) continue;
      for (const [at, property] of node.argument.properties.entries()) {
        const next = node.argument.properties[at + 1];
        const start = next === undefined ? node.argument.properties[at - 1]!.end : property.start;
        yield { start, end: next === undefined ? property.end : next.start, replacement: '' };
      }
    }
  },
};
