import { type Operator, remove } from '../operator.ts';

export const staleEntry: Operator = {
  name: 'stale-entry',
  bugType: 'stale-cache',
  category: 'data-handling',
  severity: 'high',
  description: 'A remembered result outlives what it was made from.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('ExpressionStatement')) {
      if (/cache|memo|known|seen|index/i.test(syntax.text(node)) && /\.(?:delete|clear|set)\(/.test(syntax.text(node)))
        yield* remove(syntax, node, around);
    }
  },
};
