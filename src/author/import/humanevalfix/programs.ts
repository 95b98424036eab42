/** Makes modules of the two programs in a record. */
import type { Directive, Statement } from 'oxc-parser';
import { parseSync } from 'oxc-parser';
import type { Programs } from '../measure-tests.ts';
import { Refused } from '../refused.ts';
import { implicitGlobals, scriptToModule } from '../script-to-module.ts';
import type { HumanEvalFixRecord } from './record.ts';

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
  const toModule = (code: string) => scriptToModule(code, functions, globals);
  const exports = functions.map(({ name }) => name);
  return { language: 'javascript', program: toModule(buggy), solution: toModule(solution), exports };
}

function declaredName(statement: Statement | Directive): string | undefined {
  if (statement.type === 'FunctionDeclaration') return statement.id?.name;
  const id = statement.type === 'VariableDeclaration' ? statement.declarations[0]?.id : undefined;
  return id?.type === 'Identifier' ? id.name : undefined;
}
