import { type Operator, replace } from '../operator.ts';

export const unanchoredRegex: Operator = {
  name: 'unanchored-regex',
  bugType: 'weak-check',
  category: 'logic',
  severity: 'high',
  description: 'A pattern accepts what only contains a match.',
  *edits(syntax) {
    for (const { node } of syntax.of('Literal')) {
      if (!('regex' in node)) continue;
      const { pattern, flags } = node.regex;
      if (pattern.startsWith('^') && !pattern.includes('|')) yield replace(node, `/${pattern.slice(1)}/${flags}`);
      if (/[^\\]\$$/.test(pattern) && !pattern.includes('|')) yield replace(node, `/${pattern.slice(0, -1)}/${flags}`);
    }
  },
};
