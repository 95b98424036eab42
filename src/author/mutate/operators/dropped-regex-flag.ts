import { type Operator, replace } from '../operator.ts';

export const droppedRegexFlag: Operator = {
  name: 'dropped-regex-flag',
  bugType: 'regular-expression',
  category: 'logic',
  severity: 'medium',
  description: 'A pattern matches less than it should.',
  *edits(syntax) {
    for (const { node } of syntax.of('Literal')) {
      if (!('regex' in node)) continue;
      const { pattern, flags } = node.regex;
      for (const flag of flags)
        if ('gimsuy'.includes(flag)) yield replace(node, `/${pattern}/${flags.replace(flag, '')}`);
    }
  },
};
