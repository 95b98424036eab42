/** Calls that register tests. */
import type { ArrowFunctionExpression, CallExpression, Expression, Function as FunctionNode, Node } from 'oxc-parser';

export interface Registration {
  /** The word that stands first, such as `test` or `xdescribe`. */
  readonly word: string;
  readonly wordNode: Node;
  /** What follows it, such as `each` or `skip`. */
  readonly modifiers: readonly string[];
  /** Where the last modifier begins and ends, its point included. */
  readonly modifierPlaces: readonly { readonly start: number; readonly end: number }[];
  /** The arguments of the call that names the test. */
  readonly call: CallExpression;
  /** The list that `each` was given. */
  readonly table: Node | undefined;
  readonly callback: FunctionNode | ArrowFunctionExpression | undefined;
}

/** Takes apart `word.modifier(...)(...)`; undefined when the statement is no such call. */
export function registrationIn(statement: Node): Registration | undefined {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return undefined;
  const call = statement.expression;
  const modifiers: string[] = [];
  const modifierPlaces: { start: number; end: number }[] = [];
  let table: Node | undefined;
  let callee: Expression = call.callee;
  for (;;) {
    if (callee.type === 'CallExpression') {
      table = callee.arguments[0];
      callee = callee.callee;
    } else if (callee.type === 'TaggedTemplateExpression') {
      table = callee.quasi;
      callee = callee.tag;
    } else if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier') {
      modifiers.unshift(callee.property.name);
      modifierPlaces.unshift({ start: callee.object.end, end: callee.end });
      callee = callee.object;
    } else break;
  }
  if (callee.type !== 'Identifier') return undefined;
  const callback = call.arguments.find(
    (one): one is FunctionNode | ArrowFunctionExpression =>
      one.type === 'ArrowFunctionExpression' || one.type === 'FunctionExpression',
  );
  return { word: callee.name, wordNode: callee, modifiers, modifierPlaces, call, table, callback };
}
