/** The functions and classes that a module exports, and where their code stands. */
import type { ArrowFunctionExpression, Function as FunctionSyntax, Node } from 'oxc-parser';
import { parse } from './parse.ts';

export interface ExportedFunction {
  readonly name: string;
  readonly kind: 'function' | 'class';
  /** Function expressions and declarations: of the function itself, or of every method of the class. */
  readonly bodies: readonly FunctionNode[];
}

export type FunctionNode = ArrowFunctionExpression | FunctionSyntax;

/** What a module exports under which names, less what is neither function nor class. Empty when it does not parse. */
export function exportedFunctions(name: string, code: string): ExportedFunction[] {
  const module = parse(name, code);
  if (module === null) return [];
  const declared = new Map<string, Node>();
  const exported = new Map<string, Node | undefined>();
  for (const statement of module.body) {
    const isExport = statement.type === 'ExportNamedDeclaration';
    for (const [own, node] of declarations(isExport ? statement.declaration : statement)) {
      declared.set(own, node);
      if (isExport) exported.set(own, node);
    }
    if (isExport) {
      for (const { local, exported: as } of statement.specifiers) {
        if (local.type === 'Identifier' && as.type === 'Identifier') exported.set(as.name, local);
      }
    } else if (statement.type === 'ExportDefaultDeclaration') exported.set('default', statement.declaration);
  }
  return [...exported].flatMap(([as, node]) => {
    const value = node?.type === 'Identifier' ? declared.get(node.name) : node;
    const found = value === undefined ? undefined : functionsOf(value);
    return found === undefined ? [] : [{ name: as, ...found }];
  });
}

function declarations(statement: Node | null): [string, Node][] {
  if (statement === null) return [];
  if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') {
    return statement.id === null ? [] : [[statement.id.name, statement]];
  }
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id, init }): [string, Node][] =>
    id.type === 'Identifier' && init !== null ? [[id.name, init]] : [],
  );
}

function functionsOf(node: Node): Omit<ExportedFunction, 'name'> | undefined {
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
    const bodies = node.body.body.flatMap((member) => {
      if (member.type === 'MethodDefinition') return member.kind === 'constructor' ? [] : functionIn(member.value);
      return member.type === 'PropertyDefinition' && member.value !== null ? functionIn(member.value) : [];
    });
    return { kind: 'class', bodies };
  }
  const bodies = functionIn(node);
  return bodies.length === 0 ? undefined : { kind: 'function', bodies };
}

function functionIn(node: Node): FunctionNode[] {
  const isFunction =
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression';
  return isFunction ? [node] : [];
}
