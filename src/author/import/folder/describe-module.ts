/** Says what a module exports, in the words of its own comments. */
import { type Node, parseSync } from 'oxc-parser';

const MAX_DESCRIPTION = 15_000;

/** A list of the exported names with the documentation comment that stands before each. */
export function describeModule(name: string, code: string): string {
  const { program, comments } = parseSync(name, code);
  const lines = program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' && statement.type !== 'ExportDefaultDeclaration') return [];
    const names = statement.type === 'ExportNamedDeclaration' ? exportedNames(statement) : ['default'];
    const comment = comments.find(
      ({ type, end }) => type === 'Block' && end <= statement.start && code.slice(end, statement.start).trim() === '',
    );
    const said = comment === undefined ? '' : `: ${plain(comment.value)}`;
    return names.length === 0 ? [] : [`- ${names.map((one) => `\`${one}\``).join(', ')}${said}`];
  });
  return `A module that exports:\n\n${lines.join('\n').slice(0, MAX_DESCRIPTION)}\n`;
}

function exportedNames(statement: Extract<Node, { type: 'ExportNamedDeclaration' }>): string[] {
  const { declaration, specifiers } = statement;
  if (declaration === null)
    return specifiers.flatMap(({ exported }) => (exported.type === 'Identifier' ? [exported.name] : []));
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  return declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration'
    ? [declaration.id?.name ?? 'default']
    : [];
}

/** A comment's text in one paragraph, without stars. */
function plain(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*+\s?/, '').trim())
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
