/** Reads the checks of a problem's test program. */
import type { Expression, Node, Program } from 'oxc-parser';
import { nodesUnder } from '../../syntax/parse.ts';
import type { Assertion } from '../measure-tests.ts';
import { parseModule } from '../syntax.ts';
import { shorten } from '../test-file.ts';

export interface Check extends Assertion {
  /** The call and its result as code, to be told as an example. */
  readonly example: string;
}

/** Each comparison of a result with what is expected, with its values put in their place. Throws Refused. */
export function checksOf(code: string, name: string): Check[] {
  const program = parseModule(name, code);
  const values = declaredValues(program);
  return comparisonsIn(program).map(([received, expected]) => {
    const [call, value] = [received, expected].map((one) => inlined(code, one, values));
    return {
      title: shorten(call!),
      example: `\`${call}\` gives \`${value}\``,
      body: `expect(${call}).toEqual(${value});`,
      // Both comparisons of the corpus take 0 and -0 for equal, and a hole or nothing for undefined.
      plainBody: `expect(${call}).toEqual(${value === '0' ? '-0' : value});`,
    };
  });
}

function declaredValues(program: Program): Map<string, Expression> {
  const values = new Map<string, Expression>();
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations)
      if (id.type === 'Identifier' && init !== null) values.set(id.name, init);
  }
  return values;
}

/** What `if (!compare(a, b))` and `assert.deepEqual(a, b)` compare. */
function comparisonsIn(program: Program): [Expression, Expression][] {
  return program.body.flatMap((statement) => {
    const call = comparisonIn(statement);
    if (call?.type !== 'CallExpression') return [];
    const [received, expected] = call.arguments;
    if (received === undefined || expected === undefined) return [];
    return received.type === 'SpreadElement' || expected.type === 'SpreadElement' ? [] : [[received, expected]];
  });
}

function comparisonIn(statement: Node): Expression | undefined {
  if (statement.type === 'IfStatement' && statement.test.type === 'UnaryExpression') {
    const call = statement.test.argument;
    const isCompare =
      call.type === 'CallExpression' && call.callee.type === 'Identifier' && call.callee.name === 'compare';
    return statement.test.operator === '!' && isCompare ? call : undefined;
  }
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return undefined;
  const { callee } = statement.expression;
  const isAssert =
    callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'assert';
  return isAssert ? statement.expression : undefined;
}

/** The expression's text with the values of variables in the place of their names. */
function inlined(code: string, expression: Expression, values: ReadonlyMap<string, Expression>): string {
  let text = '';
  let at = expression.start;
  const inner = [...nodesUnder(expression)].filter((node) => node.type === 'Identifier' && values.has(node.name));
  for (const node of inner.toSorted((a, b) => a.start - b.start)) {
    text += code.slice(at, node.start);
    // Each value was declared before what mentions it, and its own mentions before it in turn.
    const value = values.get((node as { name: string }).name)!;
    text += value.start < node.start ? inlined(code, value, values) : code.slice(node.start, node.end);
    at = node.end;
  }
  return (text + code.slice(at, expression.end)).replace(/\s*\n\s*/g, ' ');
}
