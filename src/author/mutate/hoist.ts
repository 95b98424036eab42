/** Moves a declaration out of the function or the loop that it belongs to. */
import type { Node } from 'oxc-parser';
import type { NodeOf, Syntax } from '../../syntax/index.ts';
import { isFunction } from '../../syntax/index.ts';
import type { Edit } from './operator.ts';

interface Outside {
  /** The function around the one that is left, or the program. */
  readonly inside: Node;
}

/**
 * The declaration moved before the statement that holds its function; nothing when it depends on what only the function
 * knows, or does not stand directly in its body.
 */
export function hoist(
  syntax: Syntax,
  node: NodeOf<'VariableDeclaration'>,
  around: readonly Node[],
): readonly [] | readonly [Outside, Edit] {
  const [block, owner] = around;
  const [only] = node.declarations;
  if (owner === undefined || !isFunction(owner) || block?.type !== 'BlockStatement') return [];
  if (node.declarations.length !== 1 || only?.id.type !== 'Identifier' || only.init === null) return [];
  if (namesDeclaredIn(syntax, owner).some((name) => mentions(syntax.text(only.init!), name))) return [];
  // `this` and `await` mean something else outside; so does a name that is taken there.
  if (/\b(?:this|await|yield|arguments)\b/.test(syntax.text(only.init))) return [];
  const at = around.findIndex(
    (outer, index) => index > 1 && (outer.type === 'BlockStatement' || outer.type === 'Program'),
  );
  const statement = around[at - 1];
  const inside = around.find((outer, index) => index >= at && (isFunction(outer) || outer.type === 'Program'));
  if (statement === undefined || inside === undefined) return [];
  if (statement.type === 'ClassDeclaration' || timesDeclared(syntax, only.id.name) > 1) return [];
  return [{ inside }, moveBefore(syntax, node, statement)];
}

/** One edit, from the place where the declaration comes to stand to the one that it leaves. */
export function moveBefore({ source }: Syntax, declaration: Node, statement: Node): Edit {
  const lineStart = source.lastIndexOf('\n', statement.start - 1) + 1;
  const margin = /^[ \t]*/.exec(source.slice(lineStart))![0];
  const ownStart = source.lastIndexOf('\n', declaration.start - 1) + 1;
  const ownEnd = source.indexOf('\n', declaration.end) + 1;
  const moved = `${margin}${source.slice(declaration.start, declaration.end)}\n`;
  return { start: lineStart, end: ownEnd, replacement: `${moved}${source.slice(lineStart, ownStart)}` };
}

function namesDeclaredIn(syntax: Syntax, owner: Node): string[] {
  const inner = parseNames(syntax, owner);
  return [...new Set(inner)];
}

/** Parameters, and what is declared in the body. */
function parseNames(syntax: Syntax, owner: Node): string[] {
  return syntax.of('Identifier').flatMap(({ node, around, field }) => {
    if (!around.includes(owner)) return [];
    const isParameter = around[0] === owner && field === 'params';
    const isInPattern = around.some(({ type }) => type === 'ObjectPattern' || type === 'ArrayPattern');
    const isDefaulted = around[0]?.type === 'AssignmentPattern' && field === 'left';
    const isVariable = around[0]?.type === 'VariableDeclarator' && field === 'id';
    return isParameter || isInPattern || isDefaulted || isVariable ? [node.name] : [];
  });
}

function mentions(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text);
}

function timesDeclared(syntax: Syntax, name: string): number {
  return syntax
    .of('Identifier')
    .filter(
      ({ node, around, field }) => node.name === name && around[0]?.type === 'VariableDeclarator' && field === 'id',
    ).length;
}
