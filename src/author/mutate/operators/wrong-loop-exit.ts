import { type Operator, replace } from '../operator.ts';

export const wrongLoopExit: Operator = {
  name: 'wrong-loop-exit',
  bugType: 'wrong-order',
  category: 'logic',
  severity: 'medium',
  description: 'A loop is left where it should go on, or the reverse.',
  *edits(syntax) {
    for (const { node } of syntax.of('ContinueStatement')) if (node.label === null) yield replace(node, 'break;');
    for (const { node, around } of syntax.of('BreakStatement')) {
      const owner = around.find(({ type }) => /^(?:For|While|Do|Switch)/.test(type));
      if (node.label === null && owner?.type !== 'SwitchStatement') yield replace(node, 'continue;');
    }
  },
};
