import { type Operator, replace } from '../operator.ts';

export const wrongState: Operator = {
  name: 'wrong-state',
  bugType: 'state-machine',
  category: 'logic',
  severity: 'high',
  description: 'A transition leads to, or is allowed from, the wrong state.',
  *edits(syntax) {
    const states = syntax.of('Literal').filter(({ node, around, field }) => {
      const parent = around[0]!;
      const isCompared = parent.type === 'BinaryExpression' && ['===', '!=='].includes(parent.operator);
      const isKept =
        (parent.type === 'AssignmentExpression' && field === 'right') ||
        (parent.type === 'Property' &&
          field === 'value' &&
          /state|status|phase|mode|kind|type|stage/i.test(syntax.text(parent.key)));
      return typeof node.value === 'string' && /^[a-z][a-z-]*$/.test(node.value) && (isCompared || isKept);
    });
    const names = [...new Set(states.map(({ node }) => syntax.text(node)))];
    for (const { node } of states) for (const name of names) if (name !== syntax.text(node)) yield replace(node, name);
  },
};
