/** Values that may be absent, and promises that nobody waits for. */
import { replace } from '../../../syntax/index.ts';
import { isOperand } from './operands.ts';
import { insert, type Template } from './template.ts';

export const missingAwait: Template = {
  name: 'missing-await',
  *edits({ syntax }) {
    for (const { node, around } of syntax.of('CallExpression')) {
      const owner = around.find(({ type }) => /Function/.test(type));
      const isAsync = owner !== undefined && 'async' in owner && owner.async === true;
      if (isAsync && around[0]?.type !== 'AwaitExpression') yield replace(node, `await ${syntax.text(node)}`);
    }
  },
};

export const optionalChain: Template = {
  name: 'optional-chain',
  *edits({ syntax }) {
    for (const { node } of syntax.of('MemberExpression'))
      if (!node.optional) yield insert(node.object.end, node.computed ? '?.' : '?');
  },
};

export const fallback: Template = {
  name: 'fallback',
  *edits({ syntax }) {
    for (const place of syntax.places) {
      if (!isOperand(place) || !['MemberExpression', 'CallExpression'].includes(place.node.type)) continue;
      if (place.around[0]?.type === 'LogicalExpression') continue;
      for (const value of ['0', "''", '[]', 'null'])
        yield replace(place.node, `(${syntax.text(place.node)} ?? ${value})`);
    }
  },
};

/** A value kept within what was, or could be, known before: the maximum so far, nothing below zero. */
export const boundedValue: Template = {
  name: 'bounded-value',
  *edits({ syntax }) {
    for (const { node } of syntax.of('AssignmentExpression')) {
      if (node.operator !== '=') continue;
      const [left, right] = [syntax.text(node.left), syntax.text(node.right)];
      for (const bounded of [
        `Math.max(${left}, ${right})`,
        `Math.min(${left}, ${right})`,
        `Math.max(0, ${right})`,
        `${left} + ${right}`,
      ])
        yield replace(node.right, bounded);
    }
  },
};

/** Names in a record that were never put there: those that every object inherits. */
export const inheritedName: Template = {
  name: 'inherited-name',
  *edits({ syntax }) {
    for (const { node } of syntax.of('BinaryExpression'))
      if (node.operator === 'in')
        yield replace(node, `Object.hasOwn(${syntax.text(node.right)}, ${syntax.text(node.left)})`);
  },
};
