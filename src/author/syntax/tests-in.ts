/** The tests of a file, as their author wrote them: each with its body and what its names stand for. */
import type { Node } from 'oxc-parser';
import type { TestFile } from '../../../sandbox/sandbox.ts';
import { lineCounter } from '../../syntax/index.ts';
import { type Bindings, innerBindings, moduleBindings, withArguments } from './bindings.ts';
import { nodesUnder, parse } from './parse.ts';

export interface WrittenTest {
  /** As written, without the titles of the blocks around it. */
  readonly title: string;
  /** 1-based. */
  readonly line: number;
  readonly file: TestFile;
  readonly body: Node;
  readonly bindings: Bindings;
}

const TEST = /^(?:test|it)$/;

/** Every test of a file; one with a table counts once for each row of the table where the rows are written out. Empty when the file does not parse. */
export function testsIn(file: TestFile): WrittenTest[] {
  const module = parse(file.name, file.code);
  if (module === null) return [];
  const outer = moduleBindings(module);
  const lineOf = lineCounter(file.code);
  return [...nodesUnder(module)].flatMap((node) => {
    if (node.type !== 'CallExpression') return [];
    const body = node.arguments.find((argument) => /Function/.test(argument.type));
    if (body === undefined || !TEST.test(rootName(node.callee))) return [];
    const written = { title: titleOf(node.arguments[0]), line: lineOf(node.start), file, body };
    const bindings = innerBindings(outer, [...setUpAround(module, node), body]);
    return rowsOf(node.callee).map((row) => ({
      ...written,
      bindings: row === null ? bindings : withArguments(bindings, paramsOf(body), cellsOf(row)),
    }));
  });
}

/** The name at the left end of a callee: `test` of `test.each(table)`. */
function rootName(callee: Node): string {
  let node = callee;
  for (;;) {
    if (node.type === 'Identifier') return node.name;
    if (node.type === 'CallExpression') node = node.callee;
    else if (node.type === 'MemberExpression') node = node.object;
    else return '';
  }
}

function titleOf(node: Node | undefined): string {
  if (node?.type === 'Literal') return String(node.value);
  return node?.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.cooked ?? '').join('…') : '';
}

/** What a test can rely on of the blocks around it: their hooks, constants and functions. */
function setUpAround(module: Node, test: Node): Node[] {
  const holdsTest = ({ start, end }: Node) => start <= test.start && end >= test.end;
  return [...nodesUnder(module, holdsTest)].filter(
    (node) =>
      node.type === 'VariableDeclaration' ||
      node.type === 'FunctionDeclaration' ||
      (node.type === 'CallExpression' && /^before(?:Each|All)$/.test(rootName(node.callee))),
  );
}

/** The rows of a table written out; a single null when the test has none. */
function rowsOf(callee: Node): (Node | null)[] {
  const [table] = callee.type === 'CallExpression' ? callee.arguments : [];
  if (table?.type !== 'ArrayExpression') return [null];
  return table.elements.filter((row) => row !== null);
}

const paramsOf = (body: Node) => (body as { params?: readonly Node[] }).params ?? [];

const cellsOf = (row: Node) => (row.type === 'ArrayExpression' ? row.elements : [row]);
