/** Makes modules of scripts. */
import { type Node, parseSync } from 'oxc-parser';
import { nodesUnder } from '../syntax/parse.ts';
import { namesIn } from './syntax.ts';

/** The script as a module that exports the statements that begin at these places and declares these globals. */
export function scriptToModule(
  code: string,
  exported: readonly { readonly start: number }[],
  globals: ReadonlySet<string>,
): string {
  const text = exported
    .toReversed()
    .reduce((left, { start }) => `${left.slice(0, start)}export ${left.slice(start)}`, code);
  const declarations = globals.size === 0 ? '' : `let ${[...globals].join(', ')};\n\n`;
  return `${declarations}${text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()}\n`;
}

/** Names that are assigned and declared nowhere: a script makes them global, a module would throw. */
export function implicitGlobals(code: string, name = 'script.js'): string[] {
  const declared = new Set<string>();
  const assigned = new Set<string>();
  for (const node of nodesUnder(parseSync(name, code).program)) {
    for (const declaration of declarationsOf(node)) for (const name of namesIn(declaration)) declared.add(name);
    const target = targetOf(node);
    if (target !== undefined) assigned.add(target);
  }
  return [...assigned].filter((name) => !declared.has(name));
}

function declarationsOf(node: Node): Node[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return [node.id];
    case 'FunctionDeclaration':
      return [...(node.id === null ? [] : [node.id]), ...node.params];
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return node.params;
    case 'CatchClause':
      return node.param === null ? [] : [node.param];
    default:
      return [];
  }
}

function targetOf(node: Node): string | undefined {
  const isLoop = node.type === 'ForOfStatement' || node.type === 'ForInStatement';
  const target = isLoop || node.type === 'AssignmentExpression' ? node.left : undefined;
  return target?.type === 'Identifier' ? target.name : undefined;
}
