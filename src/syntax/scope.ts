/** Which variables a place can name, and how each is used: roughly what a reader would take for "of the same type". */
import type { Node } from 'oxc-parser';
import type { Place, Syntax } from './syntax.ts';

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
const BLOCKS = [
  'BlockStatement',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'SwitchStatement',
  'CatchClause',
  'Program',
];

export interface Variable {
  readonly name: string;
  /** The function, block or program in which it can be named. */
  readonly scope: Node;
  readonly declaredAt: number;
}

export interface Scopes {
  /** The variables, functions and classes left out, that can be named at a place, the nearest scope first. */
  visibleAt(place: Place): readonly Variable[];
  /** What is done with a variable of that name: members read, being called, indexed, added, compared, iterated. */
  usesOf(name: string): ReadonlySet<string>;
}

export function isFunction(node: Node): boolean {
  return FUNCTIONS.includes(node.type);
}

export function scopesOf(syntax: Syntax): Scopes {
  const variables = syntax.places.flatMap(declarationAt);
  const uses = new Map<string, Set<string>>();
  for (const place of syntax.of('Identifier')) {
    if (!isReference(place)) continue;
    const known = uses.get(place.node.name) ?? new Set();
    uses.set(place.node.name, known.add(useAt(place)));
  }
  return {
    visibleAt: ({ node, around }) =>
      variables
        .filter(({ scope, declaredAt }) => around.includes(scope) && declaredAt < node.start)
        .toSorted((a, b) => around.indexOf(a.scope) - around.indexOf(b.scope)),
    usesOf: (name) => uses.get(name) ?? new Set(),
  };
}

/** Whether an identifier names a variable's value, and not a member, a key, a label or what is being declared. */
export function isReference({ node, around, field }: Place): boolean {
  const parent = around[0];
  if (node.type !== 'Identifier' || parent === undefined) return false;
  switch (parent.type) {
    case 'MemberExpression':
      return field === 'object' || parent.computed;
    case 'Property':
      return field === 'value' && around[1]?.type === 'ObjectExpression' && !parent.shorthand;
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return field === 'value' || parent.computed;
    case 'VariableDeclarator':
    case 'AssignmentPattern':
      return field === 'init' || field === 'right';
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return field === 'body';
    case 'ClassDeclaration':
    case 'ClassExpression':
      return field === 'superClass';
    case 'ArrayPattern':
    case 'RestElement':
    case 'CatchClause':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ExportSpecifier':
    case 'ImportSpecifier':
      return false;
    default:
      return true;
  }
}

function declarationAt({ node, around, field }: Place): Variable[] {
  if (node.type !== 'Identifier') return [];
  // Up through patterns, to what declares.
  const at = around.findIndex(
    ({ type }) => !['Property', 'ObjectPattern', 'ArrayPattern', 'AssignmentPattern', 'RestElement'].includes(type),
  );
  const owner = around[at];
  const via = at === 0 ? field : '';
  const top = around[at - 1];
  if (owner === undefined || isKeyOrDefault(node, around)) return [];
  if (owner.type === 'VariableDeclarator') {
    if (at === 0 ? via !== 'id' : owner.id !== top) return [];
    const isOfFunction = owner.init !== null && isFunction(owner.init);
    const scope = around.find((outer, index) => index > at && (BLOCKS.includes(outer.type) || isFunction(outer)));
    return scope === undefined || isOfFunction ? [] : [{ name: node.name, scope, declaredAt: node.start }];
  }
  if (isFunction(owner) && (at === 0 ? via === 'params' : top !== undefined && top !== (owner as { body?: Node }).body))
    return [{ name: node.name, scope: owner, declaredAt: node.start }];
  return [];
}

function isKeyOrDefault(node: Node, around: readonly Node[]): boolean {
  const parent = around[0];
  if (parent?.type === 'Property') return parent.value !== node && !(parent.shorthand && parent.key === node);
  return parent?.type === 'AssignmentPattern' && parent.right === node;
}

function useAt({ node, around, field }: Place): string {
  const parent = around[0]!;
  switch (parent.type) {
    case 'MemberExpression':
      if (field === 'property') return 'index';
      return parent.property.type === 'Identifier' && !parent.computed ? `.${parent.property.name}` : 'indexed';
    case 'CallExpression':
    case 'NewExpression':
      return field === 'callee'
        ? 'called'
        : `passed to ${parent.callee.type === 'Identifier' ? parent.callee.name : '?'} ${argumentIndex(parent.arguments, node)}`;
    case 'BinaryExpression':
      return ['+', '-', '*', '/', '%', '<', '>', '<=', '>='].includes(parent.operator) ? 'reckoned' : 'compared';
    case 'UpdateExpression':
      return 'reckoned';
    case 'ForOfStatement':
    case 'SpreadElement':
      return 'iterated';
    case 'AssignmentExpression':
      return field === 'left' ? 'assigned' : 'kept';
    default:
      return parent.type;
  }
}

function argumentIndex(list: readonly Node[], node: Node): number {
  return list.indexOf(node);
}
