/** Which tests of a suite a change to a program can reach: only those for which the changed statement runs. */
import type { Node } from 'oxc-parser';
import type { CollectedFile, Language, Verdict } from '../../sandbox/sandbox.ts';
import { isFunction, isReference, lineCounter, type Place, parseSource, type Syntax } from '../syntax/index.ts';
import { holdsState, isOutsideTests } from './syntax/holds-state.ts';

/** Offsets in the program, the end exclusive. */
export interface Change {
  readonly start: number;
  readonly end: number;
}

export interface Program {
  readonly source: string;
  readonly language: Language;
  readonly suite: readonly CollectedFile[];
  /** Of running the suite against the source, with coverage. */
  readonly verdict: Verdict;
}

/**
 * The part of the suite that must be run to know what the changes do: tests for which none of the changed statements runs do
 * as before. The whole suite where that cannot be told: when something outlives a test, when what is changed runs as the
 * program loads, or when no test is known to run it. Throws when the source does not parse.
 *
 * @example
 * const suite = await sandbox.collect({ files: [task.visible], solution, language: task.language });
 * const { limits, language } = task;
 * const verdict = await sandbox.run({ source: solution, language, suite, limits, seed: 0, coverage: true });
 * const affectedBy = affectedTests({ source: solution, language, suite, verdict });
 * const suiteOfMutant = affectedBy([mutant]);
 */
export function affectedTests(program: Program): (changes: readonly Change[]) => readonly CollectedFile[] {
  const { source, language, suite, verdict } = program;
  const syntax = parseSource(source, language);
  if (holdsState(source, language) || callsWhileLoading(syntax)) return () => suite;
  if (suite.some(({ code }) => !standsAlone(code, language))) return () => suite;
  const lineOf = lineCounter(source);
  return (changes) => {
    const lines = new Set<number>();
    for (const change of changes) {
      const entered = enteredAt(syntax, change);
      if (entered === undefined) return suite;
      lines.add(lineOf(entered));
    }
    const part = suite.flatMap((file, at) => {
      const tests = verdict.files[at]!.tests.filter((test) => test.lines?.some((line) => lines.has(line)));
      return tests.length === 0 ? [] : [{ ...file, tests: tests.map(({ name }) => name) }];
    });
    return part.length === 0 ? suite : part;
  };
}

/** Built-ins that call nothing back. */
const PLAIN = /^(?:Object\.(?:freeze|keys|values|entries|fromEntries)|Symbol|BigInt|Set|Map|RegExp|Intl\.\w+)$/;

/** Whether functions may run before the first test: what they do then is noted for none. */
function callsWhileLoading(syntax: Syntax): boolean {
  return [...syntax.of('CallExpression'), ...syntax.of('NewExpression'), ...syntax.of('TaggedTemplateExpression')].some(
    ({ node, around }) => !around.some(isFunction) && !('callee' in node && PLAIN.test(syntax.text(node.callee))),
  );
}

/** Whether a test file runs nothing of the program before its tests, nor lets them share what may change. */
function standsAlone(code: string, language: Language): boolean {
  if (holdsState(code, language)) return false;
  const syntax = parseSource(code, language);
  const imported = new Set(
    syntax.of('ImportDeclaration').flatMap(({ node }) => {
      return node.source.value.startsWith('.') ? node.specifiers.map(({ local }) => local.name) : [];
    }),
  );
  return !syntax
    .of('Identifier')
    .some((place) => imported.has(place.node.name) && isReference(place) && isOutsideTests(place));
}

/** Where the mark stands that has been passed whenever the changed code ran; undefined for what runs as the program loads. */
function enteredAt(syntax: Syntax, { start, end }: Change): number | undefined {
  const holders = syntax.places.filter(({ node }) => node.start <= start && end <= node.end);
  // The innermost last, as places come from the outside in.
  for (const { node, around, field } of holders.toReversed()) {
    const [parent] = around;
    if (parent?.type === 'ArrowFunctionExpression' && field === 'body' && node.type !== 'BlockStatement')
      return node.start;
    if (isMarked(node, parent, field)) return isLoaded(around) ? undefined : node.start;
    if (node.type === 'BlockStatement' && start < node.end) {
      const first = node.body.find(isRun);
      if (first !== undefined && !isLoaded([node, ...around])) return first.start;
    }
  }
  return undefined;
}

/** Statements that the sandbox marks: those in a list, and single ones in the place of a block. */
function isMarked(node: Node, parent: Node | undefined, field: string): boolean {
  switch (parent?.type) {
    case 'BlockStatement':
    case 'StaticBlock':
    case 'Program':
      return isRun(node);
    case 'SwitchCase':
      return field === 'consequent' && isRun(node);
    case 'IfStatement':
      return field !== 'test' && node.type !== 'BlockStatement';
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return field === 'body' && node.type !== 'BlockStatement';
    default:
      return false;
  }
}

/** Whether something is done where the statement stands. */
function isRun(node: Node): boolean {
  const isDirective = node.type === 'ExpressionStatement' && 'directive' in node && node.directive !== null;
  return node.type !== 'FunctionDeclaration' && node.type !== 'EmptyStatement' && !isDirective;
}

function isLoaded(around: Place['around']): boolean {
  return !around.some(isFunction);
}
