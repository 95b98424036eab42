/** Says with `expect` what a condition of `console.assert` says. */
import type { Expression } from 'oxc-parser';
import { namesIn } from '../syntax.ts';
import { shorten } from '../test-file.ts';

export interface Condition {
  /** What is replaced: offsets in the test program. */
  readonly place: { readonly start: number; readonly end: number };
  readonly tree: Expression;
}

export interface Expectation {
  /** The code under test, shortened. */
  readonly title: string;
  /** Shows what was received and what expected when it fails. */
  readonly code: string;
  /** Expects the condition as a whole to hold. */
  readonly plainCode: string;
}

const COMPARISONS = ['===', '!==', '==', '!=', '<', '<=', '>', '>='];

/** An equation becomes `toBe`, one between two JSON texts `toEqual`; of its sides, the one that calls a subject is received. */
export function expectation(code: string, { tree }: Condition, subjects: ReadonlySet<string>): Expectation {
  if (tree.type !== 'BinaryExpression' || !COMPARISONS.includes(tree.operator)) {
    const whole = oneLine(textOf(code, tree));
    const isBoolean = tree.type === 'UnaryExpression' && tree.operator === '!';
    const plainCode = `expect(${whole}).${isBoolean ? 'toBe(true)' : 'toBeTruthy()'}`;
    return { title: shorten(whole), code: plainCode, plainCode };
  }
  const left = tree.left as Expression;
  const { right, operator } = tree;
  const plainCode = `expect(${oneLine(`${textOf(code, left)} ${operator} ${textOf(code, right)}`)}).toBe(true)`;
  const [received, expected] = isSubject(right, subjects) && !isSubject(left, subjects) ? [right, left] : [left, right];
  const [receivedData, expectedData] = [jsonOf(received), jsonOf(expected)];
  const say = (a: Expression, matcher: string, b: Expression): Expectation => {
    const title = oneLine(textOf(code, a));
    return { title: shorten(title), code: `expect(${title}).${matcher}(${oneLine(textOf(code, b))})`, plainCode };
  };
  const isEquation = operator === '===' || operator === '==';
  if (isEquation && receivedData && expectedData) return say(receivedData, 'toEqual', expectedData);
  if (operator === '===') return say(received, 'toBe', expected);
  return {
    title: shorten(oneLine(`${textOf(code, left)} ${operator} ${textOf(code, right)}`)),
    code: plainCode,
    plainCode,
  };
}

function isSubject(node: Expression, subjects: ReadonlySet<string>): boolean {
  return [...namesIn(node)].some((name) => subjects.has(name));
}

/** `x` for `JSON.stringify(x)`. */
function jsonOf(node: Expression): Expression | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.arguments.length !== 1)
    return undefined;
  const { object, property } = node.callee;
  const isJson =
    object.type === 'Identifier' &&
    object.name === 'JSON' &&
    property.type === 'Identifier' &&
    property.name === 'stringify';
  const [data] = node.arguments;
  return isJson && data !== undefined && data.type !== 'SpreadElement' ? data : undefined;
}

function textOf(code: string, { start, end }: Expression): string {
  return code.slice(start, end);
}

/** Joins lines, unless a line break may mean something: in a template, or after a comment. */
function oneLine(text: string): string {
  return text.includes('`') || text.includes('//') ? text : text.replace(/\s*\n\s*/g, ' ');
}
