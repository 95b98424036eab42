/** Takes out what nothing uses any more once tests are gone: set-up of theirs would tell what is hidden. */
import type { Node, Statement } from 'oxc-parser';
import { nodesUnder } from '../../syntax/parse.ts';
import { type Edit, edited, parseModule } from '../syntax.ts';

/** The module without imports and declarations of constants and functions that are mentioned nowhere else. */
export function withoutUnused(name: string, code: string): string {
  for (let text = code; ; ) {
    const edits = unused(name, text);
    if (edits.length === 0) return text;
    text = edited(text, edits);
  }
}

function unused(name: string, code: string): Edit[] {
  const program = parseModule(name, code);
  const counts = new Map<string, number>();
  for (const node of nodesUnder(program))
    if (node.type === 'Identifier') counts.set(node.name, (counts.get(node.name) ?? 0) + 1);
  const edits: Edit[] = [];
  const visit = (statements: readonly Node[], start: number) => {
    for (const [at, statement] of statements.entries()) {
      const from = statements[at - 1]?.end ?? start;
      if (isUnused(statement, counts)) edits.push({ start: from, end: statement.end, text: '' });
      else if (statement.type === 'ImportDeclaration') edits.push(...unusedSpecifiers(statement, counts, code));
    }
  };
  visit(program.body, 0);
  for (const body of groupBodies(program)) visit(body.statements, body.start);
  // Of two that lie in one another the outer one goes.
  return edits.filter(
    (edit) => !edits.some((other) => other !== edit && other.start <= edit.start && edit.end <= other.end),
  );
}

/** The blocks of functions that are handed to a call, as groups of tests are. */
function groupBodies(program: Node): { statements: readonly Statement[]; start: number }[] {
  const bodies: { statements: readonly Statement[]; start: number }[] = [];
  for (const node of nodesUnder(program)) {
    if (node.type !== 'ExpressionStatement' || node.expression.type !== 'CallExpression') continue;
    for (const argument of node.expression.arguments) {
      const isFunction = argument.type === 'ArrowFunctionExpression' || argument.type === 'FunctionExpression';
      if (!isFunction || argument.body?.type !== 'BlockStatement') continue;
      const statements = argument.body.body.filter((one): one is Statement => one.type !== 'EmptyStatement');
      bodies.push({ statements, start: argument.body.start + 1 });
    }
  }
  return bodies;
}

function isUnused(statement: Node, counts: ReadonlyMap<string, number>): boolean {
  if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration')
    return statement.id !== null && counts.get(statement.id.name) === 1;
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.every(
    ({ id, init }) => id.type === 'Identifier' && counts.get(id.name) === 1 && (init === null || isWithoutEffect(init)),
  );
}

/** Whether nothing would be missed if it were never evaluated. */
function isWithoutEffect(node: Node): boolean {
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') return true;
  for (const one of nodesUnder(node))
    if (['CallExpression', 'AssignmentExpression', 'UpdateExpression', 'AwaitExpression'].includes(one.type))
      return false;
  return true;
}

function unusedSpecifiers(
  statement: Extract<Node, { type: 'ImportDeclaration' }>,
  counts: ReadonlyMap<string, number>,
  code: string,
): Edit[] {
  // A specifier without an alias is one name in two nodes.
  const isUsed = (specifier: (typeof statement.specifiers)[number]) => {
    const own = specifier.type === 'ImportSpecifier' && namesEqual(specifier) ? 2 : 1;
    return (counts.get(specifier.local.name) ?? 0) > own;
  };
  const left = statement.specifiers.filter((specifier) => !isUsed(specifier));
  const named = statement.specifiers.filter(({ type }) => type === 'ImportSpecifier');
  if (left.length === 0 || statement.specifiers.length === 0) return [];
  if (left.length === statement.specifiers.length) return [{ start: statement.start, end: statement.end, text: '' }];
  if (left.some(({ type }) => type !== 'ImportSpecifier')) return [];
  const kept = named.filter(isUsed).map(({ start, end }) => code.slice(start, end));
  return [{ start: named[0]!.start, end: named.at(-1)!.end, text: kept.join(', ') }];
}

function namesEqual(specifier: Extract<Node, { type: 'ImportSpecifier' }>): boolean {
  return specifier.imported.type === 'Identifier' && specifier.imported.name === specifier.local.name;
}
