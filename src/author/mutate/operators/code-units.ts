import { entryOf } from '../entry-of.ts';
import { onlySpread } from '../only-spread.ts';
import { type Operator, replace } from '../operator.ts';

export const codeUnits: Operator = {
  name: 'code-units',
  bugType: 'unicode',
  category: 'data-handling',
  severity: 'medium',
  description: 'Code units are taken for characters.',
  *edits(syntax) {
    for (const { node } of syntax.of('MemberExpression')) {
      const other = entryOf({ codePointAt: 'charCodeAt', fromCodePoint: 'fromCharCode' }, syntax.text(node.property));
      if (other !== undefined && !node.computed) yield replace(node.property, other);
    }
    for (const { node } of syntax.of('ArrayExpression')) {
      const copied = onlySpread(node);
      if (copied !== undefined && /^(?:text|string|str|word|line|input|phrase|name|value)$/.test(syntax.text(copied))) {
        yield replace(node, `${syntax.text(copied)}.split('')`);
      }
    }
  },
};
