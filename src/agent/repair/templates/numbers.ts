/** Wrong numbers, and values that are one off. */
import { type Place, replace } from '../../../syntax/index.ts';
import { isOperand } from './operands.ts';
import type { Template } from './template.ts';

export const wrongNumber: Template = {
  name: 'wrong-number',
  *edits({ syntax }) {
    for (const { node } of syntax.of('Literal')) {
      if (typeof node.value !== 'number' || !Number.isSafeInteger(node.value)) continue;
      const { value } = node;
      const others = new Set([value + 1, Math.max(0, value - 1), 0, 1]);
      others.delete(value);
      for (const other of others) yield replace(node, `${other}`);
    }
  },
};

export const oneOff: Template = {
  name: 'one-off',
  *edits({ syntax }) {
    for (const place of syntax.places) {
      const { node } = place;
      if (!isOperand(place) || !isReckoned(place)) continue;
      if (!['Identifier', 'MemberExpression', 'BinaryExpression', 'CallExpression'].includes(node.type)) continue;
      const text = node.type === 'BinaryExpression' ? `(${syntax.text(node)})` : syntax.text(node);
      yield replace(node, `${text} - 1`);
      yield replace(node, `${text} + 1`);
    }
  },
};

/** What is one variable too much, or too little. */
export const missingAddend: Template = {
  name: 'missing-addend',
  *edits({ syntax, scopes }) {
    for (const place of syntax.places) {
      if (!isOperand(place) || !isReckoned(place) || place.node.type !== 'Identifier') continue;
      const names = new Set(scopes.visibleAt(place).map(({ name }) => name));
      names.delete(place.node.name);
      for (const name of names) {
        if (!scopes.usesOf(name).has('reckoned')) continue;
        yield replace(place.node, `${place.node.name} - ${name}`);
        yield replace(place.node, `${place.node.name} + ${name}`);
      }
    }
  },
};

export const droppedAddend: Template = {
  name: 'dropped-addend',
  *edits({ syntax }) {
    for (const { node } of syntax.of('BinaryExpression')) {
      if (!['+', '-', '*', '/', '%', '&', '|', '>>', '<<'].includes(node.operator)) continue;
      yield replace(node, syntax.text(node.left));
      yield replace(node, syntax.text(node.right));
    }
  },
};

/** Where a number is likely: an argument, an index, a side of a comparison, a bound. */
function isReckoned({ around, field }: Place): boolean {
  const parent = around[0]!;
  switch (parent.type) {
    case 'CallExpression':
    case 'NewExpression':
      return field === 'arguments';
    case 'MemberExpression':
      return field === 'property' && parent.computed;
    case 'BinaryExpression':
      return ['<', '<=', '>', '>='].includes(parent.operator);
    case 'VariableDeclarator':
      return field === 'init';
    case 'AssignmentExpression':
      return field === 'right';
    case 'ReturnStatement':
      return true;
    default:
      return false;
  }
}
