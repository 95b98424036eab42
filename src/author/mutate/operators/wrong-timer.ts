import { type Operator, replace } from '../operator.ts';

export const wrongTimer: Operator = {
  name: 'wrong-timer',
  bugType: 'timer-misuse',
  category: 'concurrency',
  severity: 'high',
  description: 'A timer is started at the wrong moment.',
  *edits(syntax) {
    for (const { node } of syntax.of('CallExpression')) {
      const called = syntax.text(node.callee);
      if (called !== 'setTimeout' && called !== 'setInterval') continue;
      yield replace(node.callee, called === 'setTimeout' ? 'setInterval' : 'setTimeout');
      const delay = node.arguments[1];
      if (delay !== undefined) yield replace(delay, '0');
    }
  },
};
