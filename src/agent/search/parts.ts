/** A program taken apart, so that it can stand inside of a function. */
import type { Declaration, Statement } from 'oxc-parser';
import type { Language } from '../../../sandbox/sandbox.ts';
import { type Edit, parseSource, type Syntax } from '../../syntax/index.ts';
import { fuelEdits } from './with-fuel.ts';

export interface Parts {
  /** The program without the word `export` and its classes of errors. */
  readonly body: string;
  /** What its body exports, `$default` for its default; exports that are renamed are left out. */
  readonly names: readonly string[];
  /** Its classes of errors, which tests know by identity. */
  readonly shared: string;
}

/** Throws when the source does not parse. */
export function partsOf(source: string, language: Language): Parts {
  const syntax = parseSource(source, language);
  const program = syntax.of('Program')[0]!.node;
  const edits: Edit[] = [];
  const names: string[] = [];
  const shared: string[] = [];
  for (const statement of program.body) {
    if (isErrorClass(statement, syntax)) {
      shared.push(syntax.text(statement));
      edits.push({ start: statement.start, end: statement.end, replacement: '' });
      continue;
    }
    if (statement.type === 'ExportDefaultDeclaration') {
      edits.push({ start: statement.start, end: statement.declaration.start, replacement: 'const $default = ' });
      names.push('$default');
    }
    if (statement.type === 'ExportNamedDeclaration') {
      const { declaration } = statement;
      if (declaration === null) {
        edits.push({ start: statement.start, end: statement.end, replacement: '' });
        for (const { local, exported } of statement.specifiers)
          if (syntax.text(local) === syntax.text(exported)) names.push(syntax.text(local));
        continue;
      }
      edits.push({ start: statement.start, end: declaration.start, replacement: '' });
      if (statement.exportKind !== 'type') names.push(...namesOf(declaration));
    }
  }
  edits.push(
    ...[...fuelEdits(syntax)].filter(({ start }) => !edits.some((edit) => edit.start <= start && start < edit.end)),
  );
  // Those at one place stand in the order in which they were made.
  const body = edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .reduceRight((text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end), source);
  return { body, names, shared: shared.join('\n') };
}

function isErrorClass(statement: Statement, syntax: Syntax): boolean {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  return (
    declared?.type === 'ClassDeclaration' &&
    declared.superClass !== null &&
    /Error$/.test(syntax.text(declared.superClass))
  );
}

function namesOf(declaration: Declaration): string[] {
  switch (declaration.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return declaration.id === null ? [] : [declaration.id.name];
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    default:
      return [];
  }
}
