/** Takes the types out of TypeScript, and says what else must go where there is more in it than types. */
import { stripTypeScriptTypes } from 'node:module';
import { parseSync } from 'oxc-parser';
import type { Language } from '../sandbox.ts';
import { walkSyntax } from './walk-syntax.ts';

/** TypeScript that makes code, such as an enum: its message names the construct and what to write instead. */
export class NotErasable extends SyntaxError {
  readonly line: number;
  readonly column: number;
  constructor(what: string, instead: string, line: number, column: number) {
    super(`A TypeScript ${what} is not supported, because types are only erased here: ${instead} instead`);
    this.line = line;
    this.column = column;
  }
}

let isBroken = false;

/**
 * Whether the stripper has run out of its own stack. Its memory is not what it should be from then on, and it fails for
 * every text, whosever it is: this process must read no further one.
 */
export const isStripperBroken = (): boolean => isBroken;

/** JavaScript at the same lines and columns; throws NotErasable, or the stripper's SyntaxError. */
export function stripTypes(code: string, language: Language): string {
  if (language === 'javascript') return code;
  try {
    return stripTypeScriptTypes(code, { mode: 'strip' });
  } catch (error) {
    const { code: kind } = error as { code?: string };
    if (kind === 'ERR_INVALID_TYPESCRIPT_SYNTAX') throw error;
    if (kind === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') throw findNotErasable(code, lineOf(error)) ?? error;
    isBroken = true;
    throw new SyntaxError('The text nests too deeply for its types to be taken out');
  }
}

const lineOf = (error: unknown): number => Number(/:(\d+)(?::\d+)?\n/.exec((error as Error).stack ?? '')?.[1]);

/** By the type of their node: what they are called, and what does the same without making code. */
const CONSTRUCTS: Readonly<Record<string, readonly [what: string, instead: string]>> = {
  TSEnumDeclaration: ['enum', 'write `const Name = { Member: value } as const`'],
  TSModuleDeclaration: ['namespace', 'write its members at the top level or in an object'],
  TSParameterProperty: ['parameter property', 'declare a field and assign it in the constructor'],
  TSTypeAssertion: ['assertion <Type>value', 'write `value as Type`'],
  TSImportEqualsDeclaration: ["'import ='", 'write `const name = value`'],
  TSExportAssignment: ["'export ='", 'write `export default value`'],
};

/** The first construct on the line that the stripper complains of; a namespace of types alone is none. */
function findNotErasable(code: string, line: number): NotErasable | undefined {
  for (const node of walkSyntax(parseSync('program.ts', code).program)) {
    const construct = CONSTRUCTS[node.type];
    if (construct === undefined || node['declare'] === true) continue;
    const before = code.slice(0, node.start).split('\n');
    if (before.length === line) return new NotErasable(...construct, line, (before.at(-1) ?? '').length + 1);
  }
  return undefined;
}
