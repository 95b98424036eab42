/** Takes the types out of TypeScript, and says what else must go where there is more in it than types. */
import { stripTypeScriptTypes } from 'node:module';
import { parseSync, Visitor } from 'oxc-parser';
import type { Language } from '../sandbox.ts';

/** TypeScript that makes code, such as an enum: its message names the construct and what to write instead. */
export class NotErasable extends SyntaxError {
  readonly line: number;
  readonly column: number;
  constructor(what: string, instead: string, line: number, column: number) {
    super(`TypeScript ${what} is not erasable syntax, and types are erased here, nothing else: ${instead}`);
    this.line = line;
    this.column = column;
  }
}

/** JavaScript at the same lines and columns; throws NotErasable, or the stripper's SyntaxError. */
export function stripTypes(code: string, language: Language): string {
  if (language === 'javascript') return code;
  try {
    return stripTypeScriptTypes(code, { mode: 'strip' });
  } catch (error) {
    const { code: kind } = error as { code?: string };
    throw (kind === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX' && findNotErasable(code, lineOf(error))) || error;
  }
}

const lineOf = (error: unknown): number => Number(/:(\d+)(?::\d+)?\n/.exec((error as Error).stack ?? '')?.[1]);

interface Node {
  readonly start: number;
  readonly declare?: boolean;
}

/** The first construct on the line that the stripper complains of; a namespace of types alone is none. */
function findNotErasable(code: string, line: number): NotErasable | undefined {
  const found: { start: number; what: string; instead: string }[] = [];
  const note = (what: string, instead: string) => (node: Node) => {
    if (!node.declare) found.push({ start: node.start, what, instead });
  };
  new Visitor({
    TSEnumDeclaration: note('enum', 'write `const Name = { Member: value } as const`'),
    TSModuleDeclaration: note('namespace', 'write its members at the top level or in an object'),
    TSParameterProperty: note('parameter property', 'declare a field and assign it in the constructor'),
    TSTypeAssertion: note('assertion <Type>value', 'write `value as Type`'),
    TSImportEqualsDeclaration: note("'import ='", 'write `const name = value`'),
    TSExportAssignment: note("'export ='", 'write `export default value`'),
  }).visit(parseSync('program.ts', code).program);
  for (const { start, what, instead } of found.sort((a, b) => a.start - b.start)) {
    const before = code.slice(0, start).split('\n');
    if (before.length === line) return new NotErasable(what, instead, line, (before.at(-1) ?? '').length + 1);
  }
  return undefined;
}
