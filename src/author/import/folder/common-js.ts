/** Writes CommonJS as ES modules, where that is sure to mean the same. */
import type { Expression, Node, Program } from 'oxc-parser';
import { nodesUnder } from '../../syntax/parse.ts';
import { Refused } from '../refused.ts';
import { type Edit, edited, parseModule } from '../syntax.ts';

export interface EsModule {
  readonly code: string;
  /** Whether what a CommonJS module exports is one value: its default export. */
  readonly exportsOneValue: boolean;
  readonly wasCommonJs: boolean;
}

/** The module with `export` for `module.exports`; as it is when it has none. Throws Refused when that cannot be told. */
export function toEsModule(name: string, code: string): EsModule {
  const program = parseModule(name, code);
  const edits: Edit[] = [];
  let exportsOneValue = false;
  const understood = new Set<Node>();
  const declared = declaredAtTop(program);
  for (const statement of program.body) {
    const assigned = exportedBy(statement);
    if (assigned === undefined) continue;
    const { name: exported, value, target } = assigned;
    for (const node of nodesUnder(target)) understood.add(node);
    const text = (node: Node) => code.slice(node.start, node.end);
    let written: string;
    if (exported !== null) written = exportText(exported, value, declared, text);
    else if (value.type === 'ObjectExpression') written = membersText(value, declared, text);
    else {
      written = `export default ${text(value)};`;
      exportsOneValue = true;
    }
    edits.push({ start: statement.start, end: statement.end, text: written });
  }
  for (const node of nodesUnder(program))
    if (
      node.type === 'Identifier' &&
      !understood.has(node) &&
      ['module', 'exports', '__dirname', '__filename'].includes(node.name) &&
      edits.length > 0
    )
      throw new Refused(
        'not_supported',
        `Expected module.exports to be assigned once at the top level, got ${node.name} elsewhere.`,
      );
  if (exportsOneValue && edits.length > 1)
    throw new Refused('not_supported', 'Expected module.exports to be one value or an object, got both.');
  return { code: edited(code, edits), exportsOneValue, wasCommonJs: edits.length > 0 };
}

/** The test file with `import` for each `const ... = require(...)` of the file's top level. */
export function requiresToImports(name: string, code: string, { exportsOneValue }: EsModule): string {
  const edits: Edit[] = [];
  for (const statement of parseModule(name, code).body) {
    if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1) continue;
    const { id, init } = statement.declarations[0]!;
    if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== 'require')
      continue;
    const [wanted] = init.arguments;
    if (wanted === undefined || wanted.type !== 'Literal') continue;
    const from = code.slice(wanted.start, wanted.end);
    const names = id.type === 'ObjectPattern' && !exportsOneValue ? namedImports(code, id) : undefined;
    if (names !== undefined)
      edits.push({ start: statement.start, end: statement.end, text: `import { ${names} } from ${from};` });
    else if (id.type === 'Identifier')
      edits.push({
        start: statement.start,
        end: statement.end,
        text: `import ${exportsOneValue ? id.name : `* as ${id.name}`} from ${from};`,
      });
  }
  return edited(code, edits);
}

/** `import x from` of a module that was CommonJS means all that it exports. */
export function defaultImportsToWhole(name: string, code: string, module: EsModule, specifier: string): string {
  if (!module.wasCommonJs || module.exportsOneValue) return code;
  const edits = parseModule(name, code).body.flatMap((statement): Edit[] => {
    if (statement.type !== 'ImportDeclaration' || statement.source.value !== specifier) return [];
    const [first, ...others] = statement.specifiers;
    if (first?.type !== 'ImportDefaultSpecifier' || others.length > 0) return [];
    return [{ start: first.start, end: first.start, text: '* as ' }];
  });
  return edited(code, edits);
}

function declaredAtTop({ body }: Program): Set<string> {
  return new Set(
    body.flatMap((statement) => {
      if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration')
        return statement.id === null ? [] : [statement.id.name];
      if (statement.type !== 'VariableDeclaration') return [];
      return statement.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    }),
  );
}

/** Of `module.exports = value`, `module.exports.name = value` and `exports.name = value`. */
function exportedBy(statement: Node): { name: string | null; value: Expression; target: Node } | undefined {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression')
    return undefined;
  const { left, right, operator } = statement.expression;
  if (operator !== '=' || left.type !== 'MemberExpression' || left.computed) return undefined;
  const { object, property } = left;
  if (property.type !== 'Identifier') return undefined;
  if (isName(object, 'module') && property.name === 'exports') return { name: null, value: right, target: left };
  const isMember = isName(object, 'exports') || isModuleExports(object);
  return isMember ? { name: property.name, value: right, target: left } : undefined;
}

function isModuleExports(node: Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    isName(node.object, 'module') &&
    node.property.type === 'Identifier' &&
    node.property.name === 'exports'
  );
}

function isName(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function exportText(name: string, value: Node, declared: ReadonlySet<string>, text: (node: Node) => string): string {
  if (value.type === 'Identifier' && declared.has(value.name))
    return value.name === name ? `export { ${name} };` : `export { ${value.name} as ${name} };`;
  if (declared.has(name))
    throw new Refused(
      'not_supported',
      `Expected exports under names of their own, got ${name}, which names another thing too.`,
    );
  return `export const ${name} = ${text(value)};`;
}

function membersText(
  { properties }: Extract<Node, { type: 'ObjectExpression' }>,
  declared: ReadonlySet<string>,
  text: (node: Node) => string,
): string {
  return properties
    .map((property) => {
      const isPlain =
        property.type === 'Property' &&
        property.kind === 'init' &&
        !property.computed &&
        property.key.type === 'Identifier';
      if (!isPlain || property.method)
        throw new Refused(
          'not_supported',
          'Expected module.exports to list names and values, got something else in it.',
        );
      return exportText((property.key as { name: string }).name, property.value, declared, text);
    })
    .join('\n');
}

/** `a, b as c` for `{ a, b: c }`; undefined for anything more. */
function namedImports(code: string, pattern: Extract<Node, { type: 'ObjectPattern' }>): string | undefined {
  const names = pattern.properties.map((property) => {
    const isPlain =
      property.type === 'Property' && property.key.type === 'Identifier' && property.value.type === 'Identifier';
    if (!isPlain) return undefined;
    const [key, local] = [property.key, property.value].map((node) => code.slice(node.start, node.end));
    return key === local ? key : `${key} as ${local}`;
  });
  return names.includes(undefined) ? undefined : names.join(', ');
}
