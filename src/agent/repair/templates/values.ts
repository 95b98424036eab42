/** Wrong values: another variable, member, constant or piece of the program. */
import { type NodeOf, type Place, replace } from '../../../syntax/index.ts';
import { isOperand } from './operands.ts';
import type { Template } from './template.ts';

/** Uses by which two variables can be said to be of one type. */
const TELLING = /^(?:\.|index|reckoned|iterated|called)/;

export const alikeVariable: Template = {
  name: 'alike-variable',
  *edits({ syntax, scopes }) {
    for (const place of syntax.of('Identifier')) {
      if (!isOperand(place)) continue;
      const uses = scopes.usesOf(place.node.name);
      for (const name of namesAt(place, scopes.visibleAt(place)))
        if ([...scopes.usesOf(name)].some((use) => TELLING.test(use) && uses.has(use))) yield replace(place.node, name);
    }
  },
};

export const otherVariable: Template = {
  name: 'other-variable',
  *edits({ syntax, scopes }) {
    for (const place of syntax.of('Identifier'))
      if (isOperand(place))
        for (const name of namesAt(place, scopes.visibleAt(place)).slice(0, 8)) yield replace(place.node, name);
  },
};

function namesAt({ node }: Place<NodeOf<'Identifier'>>, visible: readonly { readonly name: string }[]): string[] {
  return [...new Set(visible.map(({ name }) => name))].filter((name) => name !== node.name);
}

export const wrongMember: Template = {
  name: 'wrong-member',
  *edits({ syntax }) {
    const members = syntax.of('MemberExpression').filter(({ node }) => !node.computed);
    const isCalled = (place: Place) => place.field === 'callee';
    const named = (wanted: boolean) =>
      new Set(members.filter((one) => isCalled(one) === wanted).map(({ node }) => syntax.text(node.property)));
    const plain = named(false);
    for (const { node } of syntax.of('Property'))
      if (!node.computed && node.key.type === 'Identifier') plain.add(node.key.name);
    for (const place of members) {
      if (isCalled(place)) continue;
      const own = syntax.text(place.node.property);
      for (const other of plain) if (other !== own) yield replace(place.node.property, other);
    }
  },
};

export const wrongConstant: Template = {
  name: 'wrong-constant',
  *edits({ syntax }) {
    const texts = new Set<string>();
    const numbers = new Set<string>();
    for (const { node } of syntax.of('Literal')) {
      if (typeof node.value === 'string') texts.add(syntax.text(node));
      if (typeof node.value === 'number') numbers.add(syntax.text(node));
    }
    for (const { node, around } of syntax.of('Literal')) {
      const own = syntax.text(node);
      if (around[0]?.type === 'ImportDeclaration') continue;
      if (typeof node.value === 'boolean') yield replace(node, `${!node.value}`);
      const others = typeof node.value === 'string' ? texts : typeof node.value === 'number' ? numbers : [];
      for (const other of others) if (other !== own) yield replace(node, other);
      if (typeof node.value === 'string' && node.value !== '') yield replace(node, "''");
    }
  },
};

/** What is returned for want of anything better. */
export const wrongReturn: Template = {
  name: 'wrong-return',
  *edits({ syntax, scopes }) {
    for (const place of syntax.of('ReturnStatement')) {
      const { argument } = place.node;
      if (argument === null) continue;
      const names = [...new Set(scopes.visibleAt({ ...place, node: argument }).map(({ name }) => name))].slice(0, 8);
      for (const value of [
        ...names,
        ...names.map((name) => `[${name}]`),
        ...names.map((name) => `${name} === 0`),
        'true',
        'false',
        'null',
        '[]',
        '[[]]',
        '0',
      ])
        if (value !== syntax.text(argument)) yield replace(argument, value);
    }
  },
};

/** An expression of the same function stands for another: what GenProg calls plastic surgery, below statements. */
export const otherExpression: Template = {
  name: 'other-expression',
  *edits({ syntax }) {
    const operands = syntax.places.filter((place) => isOperand(place));
    for (const place of operands) {
      const home = functionOf(place);
      const own = syntax.text(place.node);
      const others = new Set<string>();
      for (const other of operands) {
        const text = syntax.text(other.node);
        if (functionOf(other) === home && other.node.type !== 'Identifier' && text.length <= 60) others.add(text);
      }
      others.delete(own);
      for (const other of others) if (!other.includes(own) || own.length > 1) yield replace(place.node, other);
    }
  },
};

function functionOf({ around }: Place) {
  return around.find(({ type }) => /Function(?:Declaration|Expression)$|^Program$/.test(type));
}
