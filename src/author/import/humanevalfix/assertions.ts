/** Takes a test program of `console.assert` calls apart: each assertion with the statements it needs. */
import type { Expression, Node, Statement } from 'oxc-parser';
import { parseSync } from 'oxc-parser';
import { nodesUnder } from '../../syntax/parse.ts';
import type { Assertion } from '../measure-tests.ts';
import { Refused } from '../refused.ts';
import { canonical, namesIn } from '../syntax.ts';
import { type Condition, expectation } from './expectation.ts';

export interface KeyedAssertion extends Assertion {
  /** Equal for equal assertions, however they are laid out. */
  readonly key: string;
}

/** Lists the assertions of a test program in order. `subjects` are the functions under test. Throws Refused. */
export function assertionsOf(code: string, subjects: ReadonlySet<string>): KeyedAssertion[] {
  const statements = testStatements(code);
  return statements.flatMap((statement, at) => {
    const conditions = conditionsIn(statement);
    return conditions.map((condition) => {
      const setup = neededSetup(statements.slice(0, at), statement);
      const before = setup.map((one) => layOut(code, one, []));
      const wanted = expectation(code, condition, subjects);
      const body = (text: string) =>
        [
          ...before,
          layOut(
            code,
            statement,
            conditions.map((one) => ({ ...one.place, text: one === condition ? text : 'void 0' })),
          ),
        ].join('\n');
      return {
        title: wanted.title,
        body: body(wanted.code),
        plainBody: body(wanted.plainCode),
        key: canonical([setup, conditions.length > 1 || !isAlone(statement) ? statement : null, condition.tree]),
      };
    });
  });
}

/** All names that a test program mentions. */
export function namesMentioned(code: string): Set<string> {
  return new Set(testStatements(code).flatMap((statement) => [...namesIn(statement)]));
}

/** The statements of the test function that the program calls, and whatever stands beside it. */
function testStatements(code: string): Statement[] {
  const { program, errors } = parseSync('test.js', code, { preserveParens: false });
  if (errors.length > 0)
    throw new Refused('does_not_parse', `Expected a test program that parses, got: ${errors[0]!.message}`);
  const called = new Set(program.body.map(calledFunction).filter((name) => name !== undefined));
  return program.body.flatMap((statement): Statement[] => {
    if (calledFunction(statement) !== undefined) return [];
    const test = functionOf(statement);
    return test !== undefined && called.has(test.name) ? test.statements : [statement as Statement];
  });
}

/** `f` for the statement `f()`. */
function calledFunction(statement: Node): string | undefined {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return undefined;
  const { callee } = statement.expression;
  return callee.type === 'Identifier' ? callee.name : undefined;
}

function functionOf(statement: Node): { name: string; statements: Statement[] } | undefined {
  if (statement.type === 'FunctionDeclaration' && statement.id && statement.body) {
    return { name: statement.id.name, statements: statement.body.body.filter(isStatement) };
  }
  const [declarator] = statement.type === 'VariableDeclaration' ? statement.declarations : [];
  const { id, init } = declarator ?? {};
  if (id?.type !== 'Identifier' || (init?.type !== 'ArrowFunctionExpression' && init?.type !== 'FunctionExpression'))
    return undefined;
  return init.body?.type === 'BlockStatement'
    ? { name: id.name, statements: init.body.body.filter(isStatement) }
    : undefined;
}

function isStatement(node: Node): node is Statement {
  return node.type !== 'EmptyStatement';
}

function isAlone(statement: Statement): boolean {
  return statement.type === 'ExpressionStatement';
}

/** The conditions asserted anywhere in a statement. `console.assert(a) === b` is taken for the misplaced bracket that it is. */
function conditionsIn(statement: Statement): Condition[] {
  const conditions: Condition[] = [];
  const taken = new Set<Node>();
  for (const node of nodesUnder(statement)) {
    const asserted = assertedIn(node);
    if (node.type === 'BinaryExpression' && node.operator === '===') {
      const left = assertedIn(node.left);
      if (left === undefined) continue;
      taken.add(node.left);
      const tree = { type: 'BinaryExpression', operator: '===', left, right: node.right } as const;
      conditions.push({ place: { start: node.start, end: node.end }, tree: tree as unknown as Expression });
    } else if (asserted !== undefined && !taken.has(node)) {
      conditions.push({ place: { start: node.start, end: node.end }, tree: asserted });
    }
  }
  return conditions;
}

/** `x` for `console.assert(x, ...)`. */
function assertedIn(node: Node): Expression | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  const isAssert =
    object.type === 'Identifier' &&
    object.name === 'console' &&
    property.type === 'Identifier' &&
    property.name === 'assert';
  const [condition] = node.arguments;
  return isAssert && condition !== undefined && condition.type !== 'SpreadElement' ? condition : undefined;
}

/** The statements without assertions that declare or change what the statement mentions, directly or through one another. */
function neededSetup(before: readonly Statement[], statement: Statement): Statement[] {
  const setup = before.filter((one) => conditionsIn(one).length === 0);
  const declared = new Set(setup.flatMap(declaredNames));
  const needed = new Set([...namesIn(statement)].filter((name) => declared.has(name)));
  const chosen = new Set<Statement>();
  for (let size = -1; size !== chosen.size; ) {
    size = chosen.size;
    for (const one of setup) {
      const names = [...namesIn(one)].filter((name) => declared.has(name));
      if (!names.some((name) => needed.has(name))) continue;
      chosen.add(one);
      for (const name of names) needed.add(name);
    }
  }
  return setup.filter((one) => chosen.has(one));
}

function declaredNames(statement: Statement): string[] {
  if (statement.type === 'FunctionDeclaration') return statement.id ? [statement.id.name] : [];
  return statement.type === 'VariableDeclaration' ? statement.declarations.flatMap(({ id }) => [...namesIn(id)]) : [];
}

/** A statement's text with parts of it replaced, moved to the left margin and ended by a semicolon. */
function layOut(
  code: string,
  statement: Statement,
  parts: readonly { start: number; end: number; text: string }[],
): string {
  let text = code.slice(statement.start, statement.end);
  for (const part of parts.toSorted((a, b) => b.start - a.start)) {
    text = text.slice(0, part.start - statement.start) + part.text + text.slice(part.end - statement.start);
  }
  const column = statement.start - (code.lastIndexOf('\n', statement.start - 1) + 1);
  const margin = new RegExp(`^[ \\t]{0,${column}}`, 'gm');
  const [first, ...rest] = text.split('\n');
  const moved = [first, ...rest.map((line) => line.replace(margin, ''))].join('\n');
  return /[;}]$/.test(moved) ? moved : `${moved};`;
}
