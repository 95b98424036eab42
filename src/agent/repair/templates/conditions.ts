/** Wrong conditions: negated, with a part too many or one missing, or in the way. */
import type { Node } from 'oxc-parser';
import { type Place, replace } from '../../../syntax/index.ts';
import type { Template } from './template.ts';

export const negatedCondition: Template = {
  name: 'negated-condition',
  *edits({ syntax }) {
    for (const { node } of syntax.of('UnaryExpression'))
      if (node.operator === '!' || node.operator === '-') yield replace(node, `(${syntax.text(node.argument)})`);
    for (const place of syntax.places) {
      const { node } = place;
      if (!isCondition(place) || (node.type === 'UnaryExpression' && node.operator === '!')) continue;
      yield replace(node, PLAIN.has(node.type) ? `!${syntax.text(node)}` : `!(${syntax.text(node)})`);
    }
  },
};

export const droppedCondition: Template = {
  name: 'dropped-condition',
  *edits({ syntax }) {
    for (const { node } of syntax.of('LogicalExpression')) {
      yield replace(node, syntax.text(node.left));
      yield replace(node, syntax.text(node.right));
    }
    for (const { node } of syntax.of('ConditionalExpression')) {
      yield replace(node, syntax.text(node.consequent));
      yield replace(node, syntax.text(node.alternate));
    }
    for (const { node } of syntax.of('IfStatement')) if (node.alternate === null) yield replace(node.test, 'true');
  },
};

/** Conditions that stand elsewhere in the program, joined to one. */
export const addedCondition: Template = {
  name: 'added-condition',
  *edits({ syntax, scopes }) {
    const conditions = syntax.places.filter(isCondition);
    const texts = new Set(conditions.map(({ node }) => syntax.text(node)).filter((text) => text.length <= 60));
    for (const place of conditions) {
      const own = syntax.text(place.node);
      const grouped = place.node.type === 'LogicalExpression' ? `(${own})` : own;
      const extras = new Set(texts);
      for (const side of sidesOf(place.node)) extras.add(`!Number.isFinite(${syntax.text(side)})`);
      for (const { name } of scopes.visibleAt(place).slice(0, 6)) {
        for (const use of scopes.usesOf(name)) if (use === '.length') extras.add(`${name}.length === 0`);
      }
      for (const extra of extras) {
        if (own.includes(extra)) continue;
        yield replace(place.node, `${grouped} && ${wrapped(extra, '||')}`);
        yield replace(place.node, `${grouped} || ${extra}`);
      }
    }
  },
};

export const swappedBranches: Template = {
  name: 'swapped-branches',
  *edits({ syntax }) {
    for (const type of ['ConditionalExpression', 'IfStatement'] as const)
      for (const { node } of syntax.of(type)) {
        if (node.alternate === null) continue;
        const [first, second] = [node.consequent, node.alternate];
        const between = syntax.source.slice(first.end, second.start);
        const replacement = `${syntax.text(second)}${between}${syntax.text(first)}`;
        yield { start: first.start, end: second.end, replacement };
      }
  },
};

export function isCondition({ node, around, field }: Place): boolean {
  const parent = around[0];
  if (parent === undefined || !('test' in parent || parent.type === 'LogicalExpression')) return false;
  return field === 'test' ? node.type !== 'Literal' : parent.type === 'LogicalExpression' && COMPARES.has(node.type);
}

const PLAIN = new Set<string>(['Identifier', 'CallExpression', 'MemberExpression']);
const COMPARES = new Set<string>(['BinaryExpression', 'UnaryExpression', 'CallExpression']);

/** What is compared with something: it may be no number at all. */
function sidesOf(node: Node): Node[] {
  if (node.type !== 'BinaryExpression' || !/[<>]/.test(node.operator)) return [];
  return node.left.type === 'Identifier' ? [node.left] : [];
}

function wrapped(text: string, operator: string): string {
  return text.includes(operator) ? `(${text})` : text;
}
