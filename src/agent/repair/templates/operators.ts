/** Wrong operators of comparisons, sums and conditions. */
import type { Place, Syntax } from '../../../syntax/index.ts';
import type { Template } from './template.ts';

const BOUNDS: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const REVERSED: Readonly<Record<string, readonly string[]>> = {
  '<': ['>', '>='],
  '<=': ['>=', '>'],
  '>': ['<', '<='],
  '>=': ['<=', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!=', '==='],
  '!=': ['==', '!=='],
};
const SUMS: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/', '**'],
  '/': ['*', '%'],
  '%': ['/'],
  '**': ['*'],
  '&': ['|', '^'],
  '|': ['&', '^'],
  '^': ['&', '|'],
  '<<': ['>>'],
  '>>': ['<<', '>>>'],
  '>>>': ['>>'],
};
const CONDITIONS: Readonly<Record<string, readonly string[]>> = {
  '&&': ['||'],
  '||': ['&&', '??'],
  '??': ['||'],
};

export const wrongBound: Template = {
  name: 'wrong-bound',
  *edits({ syntax }) {
    for (const place of syntax.of('BinaryExpression')) {
      const other = BOUNDS[place.node.operator];
      if (other !== undefined) yield operatorOf(syntax, place, other);
    }
  },
};

export const wrongComparison: Template = {
  name: 'wrong-comparison',
  *edits({ syntax }) {
    for (const place of syntax.of('BinaryExpression'))
      for (const other of REVERSED[place.node.operator] ?? []) yield operatorOf(syntax, place, other);
  },
};

export const wrongSum: Template = {
  name: 'wrong-sum',
  *edits({ syntax }) {
    for (const place of syntax.of('BinaryExpression'))
      for (const other of SUMS[place.node.operator] ?? []) yield operatorOf(syntax, place, other);
    for (const place of syntax.of('AssignmentExpression')) {
      const { operator } = place.node;
      if (operator === '+=' || operator === '-=') yield operatorOf(syntax, place, '=');
      if (operator === '=') yield operatorOf(syntax, place, '+=');
      for (const other of SUMS[operator.slice(0, -1)] ?? []) yield operatorOf(syntax, place, `${other}=`);
    }
    for (const { node } of syntax.of('UpdateExpression')) {
      const other = node.operator === '++' ? '--' : '++';
      const text = syntax.text(node.argument);
      yield { start: node.start, end: node.end, replacement: node.prefix ? other + text : text + other };
    }
  },
};

export const wrongLogic: Template = {
  name: 'wrong-logic',
  *edits({ syntax }) {
    for (const place of syntax.of('LogicalExpression'))
      for (const other of CONDITIONS[place.node.operator] ?? []) yield operatorOf(syntax, place, other);
  },
};

type Binary = Place & { readonly node: { readonly left: Span; readonly right: Span; readonly operator: string } };
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The operator stands between the sides, among spaces, comments and parentheses. */
function operatorOf(syntax: Syntax, { node }: Binary, replacement: string) {
  const between = syntax.text({ start: node.left.end, end: node.right.start });
  const start = node.left.end + between.indexOf(node.operator);
  return { start, end: start + node.operator.length, replacement };
}
