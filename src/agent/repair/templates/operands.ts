/** Tells the expressions whose value is used: those that another expression may stand for. */
import { isReference, type Place } from '../../../syntax/index.ts';

const TYPES: ReadonlySet<string> = new Set([
  ...['Identifier', 'MemberExpression', 'CallExpression', 'NewExpression', 'BinaryExpression', 'LogicalExpression'],
  ...['UnaryExpression', 'Literal', 'TemplateLiteral', 'ArrayExpression', 'ObjectExpression', 'ConditionalExpression'],
  ...['ThisExpression', 'AwaitExpression'],
]);
const FIELDS: ReadonlySet<string> = new Set([
  ...['arguments', 'init', 'right', 'left', 'argument', 'test', 'consequent', 'alternate', 'elements', 'value'],
  ...['object', 'property', 'body', 'expressions'],
]);

export function isOperand(place: Place): boolean {
  const { node, around, field } = place;
  const parent = around[0];
  if (parent === undefined || !TYPES.has(node.type) || !FIELDS.has(field)) return false;
  if (node.type === 'Identifier' && !isReference(place)) return false;
  switch (parent.type) {
    case 'AssignmentExpression':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'AssignmentPattern':
      return field !== 'left';
    case 'MemberExpression':
      return field === 'object' || parent.computed;
    case 'Property':
      return around[1]?.type === 'ObjectExpression';
    case 'UpdateExpression':
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportNamedDeclaration':
      return false;
    default:
      return true;
  }
}
