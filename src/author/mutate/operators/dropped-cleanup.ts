import { type Operator, remove } from '../operator.ts';

export const droppedCleanup: Operator = {
  name: 'dropped-cleanup',
  bugType: 'resource-leak',
  category: 'logic',
  severity: 'medium',
  description: 'A timer, a listener or an entry stays behind.',
  *edits(syntax) {
    for (const { node, around } of syntax.of('ExpressionStatement')) {
      if (
        /^(?:clear(?:Timeout|Interval)\(|[^;]*\.(?:delete|removeEventListener|abort|unsubscribe|release|close|return)\??\.?\()/.test(
          syntax.text(node),
        )
      ) {
        yield* remove(syntax, node, around);
      }
    }
  },
};
