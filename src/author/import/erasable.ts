/** Writes TypeScript that makes code in such a way that nothing but types has to be taken out. */
import type { Node } from 'oxc-parser';
import { nodesUnder } from '../syntax/parse.ts';
import { type Edit, edited, parseModule } from './syntax.ts';

/** The same program without parameter properties, enums of plain members and `<Type>value`; the text itself when it has none. */
export function erasable(code: string): string {
  const edits: Edit[] = [];
  const enums = new Set<string>();
  const tree = parseModule('program.ts', code);
  for (const node of nodesUnder(tree)) {
    if (node.type === 'ClassBody') edits.push(...parameterProperties(code, node));
    if (node.type === 'TSTypeAssertion') edits.push(...assertion(code, node));
    if (node.type !== 'TSEnumDeclaration' || node.declare === true) continue;
    const made = enumEdit(code, node);
    if (made === undefined) continue;
    enums.add(node.id.name);
    edits.push(made);
  }
  return edited(code, [...edits, ...memberTypes(tree, enums)]);
}

/** Declares a field for each, and assigns it at the beginning of the constructor. */
function parameterProperties(code: string, body: Extract<Node, { type: 'ClassBody' }>): Edit[] {
  const [made] = body.body.filter((one) => one.type === 'MethodDefinition' && one.kind === 'constructor');
  if (made?.type !== 'MethodDefinition' || !made.value.body) return [];
  const margin = ' '.repeat(made.start - (code.lastIndexOf('\n', made.start - 1) + 1));
  const fields: string[] = [];
  const assignments: string[] = [];
  const edits: Edit[] = [];
  for (const param of made.value.params) {
    if (param.type !== 'TSParameterProperty') continue;
    const { parameter } = param;
    const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    if (target.type !== 'Identifier') continue;
    const modifiers = code.slice(param.start, parameter.start);
    fields.push(`${modifiers}${target.name}${typeOf(code, target, parameter)}\n${margin}`);
    assignments.push(`\n${margin}  this.${target.name} = ${target.name}`);
    edits.push({ start: param.start, end: parameter.start, text: '' });
  }
  if (fields.length === 0) return [];
  const block = made.value.body;
  const [first] = block.body;
  const isSuper =
    first?.type === 'ExpressionStatement' &&
    first.expression.type === 'CallExpression' &&
    first.expression.callee.type === 'Super';
  const at = isSuper ? first.end : block.start + 1;
  const closing = block.body.length === 0 ? `\n${margin}` : '';
  return [
    { start: made.start, end: made.start, text: fields.join('') },
    ...edits,
    { start: at, end: at, text: assignments.join('') + closing },
  ];
}

function typeOf(code: string, target: Extract<Node, { type: 'Identifier' }>, parameter: Node): string {
  const annotation = (target as { typeAnnotation?: Node | null }).typeAnnotation;
  if (annotation) return code.slice(annotation.start, annotation.end);
  const value = parameter.type === 'AssignmentPattern' ? parameter.right : undefined;
  return value?.type === 'Identifier' ? `: typeof ${value.name}` : '';
}

/** An object of the members and a type of their values; undefined when a member's value would have to be computed. */
function enumEdit(code: string, node: Extract<Node, { type: 'TSEnumDeclaration' }>): Edit | undefined {
  let next: number | undefined = 0;
  const members: string[] = [];
  for (const { id, initializer } of node.body.members) {
    if (id.type !== 'Identifier' && id.type !== 'Literal') return undefined;
    const value = initializer === null ? undefined : initializer;
    if (value !== undefined && value.type !== 'Literal') return undefined;
    if (value === undefined && next === undefined) return undefined;
    members.push(`${code.slice(id.start, id.end)}: ${value === undefined ? next : code.slice(value.start, value.end)}`);
    const number: unknown = value === undefined ? next : value.value;
    next = typeof number === 'number' ? number + 1 : undefined;
  }
  const { name } = node.id;
  const isExported = /\bexport\s+$/.test(code.slice(0, node.start));
  const type = `${isExported ? 'export ' : ''}type ${name} = (typeof ${name})[keyof typeof ${name}]`;
  return { start: node.start, end: node.end, text: `const ${name} = { ${members.join(', ')} } as const\n${type}` };
}

/** `Status.Clean` where a type is meant. */
function memberTypes(tree: Node, enums: ReadonlySet<string>): Edit[] {
  const edits: Edit[] = [];
  for (const node of nodesUnder(tree)) {
    if (node.type !== 'TSTypeReference' || node.typeName.type !== 'TSQualifiedName') continue;
    const { left } = node.typeName;
    if (left.type === 'Identifier' && enums.has(left.name))
      edits.push({ start: node.start, end: node.start, text: 'typeof ' });
  }
  return edits;
}

/** `(value as Type)` for `<Type>value`. */
function assertion(code: string, node: Extract<Node, { type: 'TSTypeAssertion' }>): Edit[] {
  const type = code.slice(node.typeAnnotation.start, node.typeAnnotation.end);
  return [
    { start: node.start, end: node.expression.start, text: '(' },
    { start: node.end, end: node.end, text: ` as ${type})` },
  ];
}
