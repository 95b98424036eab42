import { type Operator, replace } from '../operator.ts';

export const wrongQuantifier: Operator = {
  name: 'wrong-quantifier',
  bugType: 'regular-expression',
  category: 'logic',
  severity: 'medium',
  description: 'A pattern matches more or less than it should.',
  *edits(syntax) {
    for (const { node } of syntax.of('Literal')) {
      if (!('regex' in node)) continue;
      const { pattern, flags } = node.regex;
      for (const { index, 0: found } of pattern.matchAll(/(?<=[\w\])])[+*](?!\?)/g)) {
        const other = found === '+' ? '*' : '+';
        yield replace(node, `/${pattern.slice(0, index)}${other}${pattern.slice(index + 1)}/${flags}`);
        yield replace(node, `/${pattern.slice(0, index)}${pattern.slice(index + 1)}/${flags}`);
      }
      for (const { index } of pattern.matchAll(/\\[dwsDWS]/g)) {
        const letter = pattern[index + 1]!;
        const other = { d: 'w', w: 'd', s: 'w', D: 'W', W: 'D', S: 'W' }[letter];
        yield replace(node, `/${pattern.slice(0, index + 1)}${other}${pattern.slice(index + 2)}/${flags}`);
      }
    }
  },
};
