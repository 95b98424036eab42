import { type Operator, replace } from '../operator.ts';

export const sharedValue: Operator = {
  name: 'shared-value',
  bugType: 'shared-mutable-state',
  category: 'data-handling',
  severity: 'high',
  description: 'Two users change one object that each takes for its own.',
  *edits(syntax) {
    for (const { node } of syntax.of('CallExpression')) {
      const [first, second] = node.arguments;
      const isLength = first?.type === 'ObjectExpression' && /length/.test(syntax.text(first));
      if (syntax.text(node.callee) !== 'Array.from' || !isLength || second?.type !== 'ArrowFunctionExpression')
        continue;
      const made = syntax.text(second.body);
      if (/^(?:\[\]|new |\(?\{|Array)/.test(made))
        yield replace(node, `new Array(${syntax.text(first).replace(/^\{\s*length:?\s*|\s*\}$/g, '')}).fill(${made})`);
    }
  },
};
