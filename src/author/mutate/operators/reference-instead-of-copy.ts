import { onlySpread } from '../only-spread.ts';
import { type Operator, replace } from '../operator.ts';

export const referenceInsteadOfCopy: Operator = {
  name: 'reference-instead-of-copy',
  bugType: 'copy-vs-reference',
  category: 'data-handling',
  severity: 'high',
  description: 'A reference is kept or handed out where a copy was meant.',
  *edits(syntax) {
    for (const { node, around } of [...syntax.of('ArrayExpression'), ...syntax.of('ObjectExpression')]) {
      const copied = onlySpread(node);
      if (copied === undefined || around[0]?.type === 'Property') continue;
      // An object that an arrow function returns stands in parentheses, which go with it.
      const isWrapped = around[0]?.type === 'ArrowFunctionExpression' && syntax.source[node.start - 1] === '(';
      const margin = isWrapped ? 1 : 0;
      yield { start: node.start - margin, end: node.end + margin, replacement: syntax.text(copied) };
    }
    for (const { node } of syntax.of('CallExpression')) {
      const called = syntax.text(node.callee);
      const [only] = node.arguments;
      if (node.arguments.length === 1 && ['structuredClone', 'Array.from', 'Object.freeze'].includes(called)) {
        yield replace(node, syntax.text(only!));
      }
      const isWholeSlice =
        node.callee.type === 'MemberExpression' && called.endsWith('.slice') && node.arguments.length === 0;
      if (isWholeSlice && node.callee.type === 'MemberExpression') yield replace(node, syntax.text(node.callee.object));
    }
    for (const { node } of syntax.of('NewExpression')) {
      const [only] = node.arguments;
      if (only?.type === 'Identifier' && ['Set', 'Map', 'Date'].includes(syntax.text(node.callee))) {
        yield replace(node, syntax.text(only));
      }
    }
  },
};
