/** Makes modules of the two programs in a record. */
import type { Directive, Node, Statement } from 'oxc-parser';
import { parseSync } from 'oxc-parser';
import { Refused } from '../refused.ts';
import { namesIn, nodesOf } from '../syntax.ts';
import type { HumanEvalFixRecord } from './record.ts';

export interface Programs {
  readonly program: string;
  readonly solution: string;
  /** What both export. */
  readonly exports: readonly string[];
}

/** The functions that the tests mention are exported. Throws Refused when there are none, or a package is needed. */
export function programsOf(record: HumanEvalFixRecord, mentioned: ReadonlySet<string>): Programs {
  const { declaration, canonical_solution, buggy_solution, entry_point } = record;
  const required = /\brequire\s*\(\s*['"]([^'"]+)/.exec(canonical_solution)?.[1];
  if (required !== undefined)
    throw new Refused('needs_module', `Expected a program that needs no package, got one that requires ${required}.`);
  const [solution, buggy] = [declaration + canonical_solution, declaration + buggy_solution];
  const { program, errors } = parseSync('solution.js', solution);
  if (errors.length > 0)
    throw new Refused('does_not_parse', `Expected a solution that parses, got: ${errors[0]!.message}`);
  const functions = program.body.flatMap((statement) => {
    const name = declaredName(statement);
    // The declaration is what both programs share, so only there an offset holds in both.
    return name !== undefined && mentioned.has(name) && statement.start < declaration.length
      ? [{ name, start: statement.start }]
      : [];
  });
  if (functions.length === 0)
    throw new Refused('too_few_tests', `Expected tests of ${entry_point}, got tests of nothing that is declared.`);
  const globals = new Set([...implicitGlobals(solution), ...implicitGlobals(buggy)]);
  const toModule = (code: string) => `${declarations(globals)}${withoutMargins(exporting(code, functions))}\n`;
  return { program: toModule(buggy), solution: toModule(solution), exports: functions.map(({ name }) => name) };
}

function declaredName(statement: Statement | Directive): string | undefined {
  if (statement.type === 'FunctionDeclaration') return statement.id?.name;
  const id = statement.type === 'VariableDeclaration' ? statement.declarations[0]?.id : undefined;
  return id?.type === 'Identifier' ? id.name : undefined;
}

/** Names that are assigned and declared nowhere: a script makes them global, a module would throw. */
function implicitGlobals(code: string): string[] {
  const declared = new Set<string>();
  const assigned = new Set<string>();
  for (const node of nodesOf(parseSync('script.js', code).program)) {
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

function declarations(names: ReadonlySet<string>): string {
  return names.size === 0 ? '' : `let ${[...names].join(', ')};\n\n`;
}

function exporting(code: string, functions: readonly { readonly start: number }[]): string {
  return functions.toReversed().reduce((text, { start }) => `${text.slice(0, start)}export ${text.slice(start)}`, code);
}

function withoutMargins(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
