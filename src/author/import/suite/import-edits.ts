/** What becomes of the imports of a test file. */
import type { ImportDeclaration, Program } from 'oxc-parser';
import { nodesUnder } from '../../syntax/parse.ts';
import { Refused } from '../refused.ts';
import { wantedBy } from '../require-alone.ts';
import type { Edit } from '../syntax.ts';
import { inVitest, TEST_MODULES } from './suite-words.ts';

export interface ImportEdits {
  readonly edits: readonly Edit[];
  /** The names under which the file has what it imports from the module under test. */
  readonly subjects: ReadonlySet<string>;
}

/** The words of tests are taken out, to be imported again as needed. Throws Refused for any other module. */
export function importEdits(program: Program, programNames: readonly string[]): ImportEdits {
  const edits: Edit[] = [];
  const subjects = new Set<string>();
  for (const node of nodesUnder(program)) if (node.type === 'CallExpression') refuse(wantedBy(node));
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    const { source, specifiers, importKind } = statement;
    if (importKind === 'type' && !programNames.includes(source.value)) continue;
    if (TEST_MODULES.includes(source.value)) {
      requireKnownWords(statement);
      edits.push({ start: statement.start, end: statement.end, text: '' });
    } else if (programNames.includes(source.value)) {
      for (const { local } of specifiers) subjects.add(local.name);
      edits.push({ start: source.start, end: source.end, text: "'./program.js'" });
    } else {
      refuse(wantedBy(statement));
    }
  }
  return { edits, subjects };
}

function refuse(wanted: string | undefined): void {
  if (wanted === undefined) return;
  throw new Refused(
    'needs_module',
    `Expected a test file that imports nothing but the module under test, got ${wanted}.`,
  );
}

function requireKnownWords({ specifiers }: ImportDeclaration): void {
  for (const specifier of specifiers) {
    const name =
      specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier'
        ? specifier.imported.name
        : undefined;
    if (name === undefined || name !== specifier.local.name || inVitest(name) === undefined)
      throw new Refused(
        'not_supported',
        `Expected the words of tests under their own names, got ${specifier.local.name}.`,
      );
  }
}
