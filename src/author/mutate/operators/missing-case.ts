import { type Operator, remove } from '../operator.ts';

export const missingCase: Operator = {
  name: 'missing-case',
  bugType: 'missing-case',
  category: 'logic',
  severity: 'high',
  description: 'A kind of input is not treated at all.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('SwitchCase')) if (node.test !== null) yield* remove(syntax, node, around);
    for (const { node } of syntax.of('IfStatement')) {
      // else if: the branch goes, and what followed it takes its place.
      const branch = node.alternate;
      if (branch?.type !== 'IfStatement') continue;
      const rest = branch.alternate === null ? '' : ` else ${syntax.text(branch.alternate)}`;
      yield { start: node.consequent.end, end: branch.end, replacement: rest };
    }
    for (const { node, around } of syntax.of('IfStatement')) {
      if (node.alternate === null && node.consequent.type === 'BlockStatement' && node.consequent.body.length > 1)
        yield* remove(syntax, node, around);
    }
  },
};
