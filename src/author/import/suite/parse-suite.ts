/** Takes a Jest or Vitest file apart. */
import type { Node, Statement } from 'oxc-parser';
import { nodesUnder } from '../../syntax/parse.ts';
import { Refused } from '../refused.ts';
import { type Edit, namesIn, parseModule } from '../syntax.ts';
import { importEdits } from './import-edits.ts';
import { type Registration, registrationIn } from './registration.ts';
import type { Body, Part, SuiteTree, Unit } from './suite-tree.ts';
import { inVitest, isGroupWord, isOffWord, isTestWord } from './suite-words.ts';
import { unitKey } from './unit-key.ts';

export interface SuiteForm {
  /** How the file names the module under test: `./two-fer`, `./two-fer.ts`. */
  readonly program: readonly string[];
  /** Whether `xtest`, `xit` and `xdescribe` count, as on Exercism; `.skip` and `.todo` never do. */
  readonly countsOff: boolean;
}

interface Reading {
  readonly form: SuiteForm;
  /** What the file imports from the module under test. */
  readonly subjects: ReadonlySet<string>;
  /** The file's own functions that register tests when they are called. */
  readonly registrars: ReadonlySet<string>;
  /** Of the groups around, from the outside in; null for one that is not written out. */
  readonly titles: readonly (string | null)[];
  readonly edits: Edit[];
}

/** `name` tells the language. Throws Refused when the file does not parse or needs more than the module under test. */
export function parseSuite(name: string, code: string, form: SuiteForm): SuiteTree {
  const program = parseModule(name, code);
  const { edits, subjects } = importEdits(program, form.program);
  const statements = program.body.filter((one) => one.type !== 'EmptyStatement');
  const reading: Reading = { form, subjects, registrars: registrarsIn(statements), titles: [], edits: [...edits] };
  const parts = statements.map((statement) => partOf(statement as Statement, reading));
  renameWords(program, reading.edits);
  return { name, code, body: { start: 0, parts }, edits: reading.edits };
}

function partOf(node: Node, reading: Reading): Part {
  const registration = registrationIn(node);
  if (registration === undefined || !isKnown(registration.word, reading)) {
    // A loop around tests, and the like, is taken whole.
    return registersTests(node, reading) && !declaresRegistrar(node)
      ? { kind: 'unit', node, unit: unitOf(node, reading, null) }
      : { kind: 'shared', node };
  }
  if (isOff(registration, reading.form)) return { kind: 'off', node };
  dropOnly(registration, reading.edits);
  return isGroupWord(registration.word) ? groupOf(node, registration, reading) : testOf(node, registration, reading);
}

function testOf(node: Node, { table, call }: Registration, reading: Reading): Part {
  const rows = table?.type === 'ArrayExpression' ? table.elements : [];
  if (rows.length < 2 || rows.some((row) => row === null || row.type === 'SpreadElement'))
    return { kind: 'unit', node, unit: unitOf(node, reading, table === undefined ? titleOf(call.arguments[0]) : null) };
  return { kind: 'rows', node, rows: rows.map((row) => ({ node: row!, unit: unitOf(row!, reading, null) })) };
}

function groupOf(node: Node, registration: Registration, reading: Reading): Part {
  const { callback } = registration;
  if (callback?.body?.type !== 'BlockStatement') return { kind: 'unit', node, unit: unitOf(node, reading, null) };
  const statements = callback.body.body.filter((one) => one.type !== 'EmptyStatement');
  const titles = [...reading.titles, titleOf(registration.call.arguments[0])];
  const inner = { ...reading, titles, registrars: new Set([...reading.registrars, ...registrarsIn(statements)]) };
  const body: Body = { start: callback.body.start + 1, parts: statements.map((one) => partOf(one, inner)) };
  return { kind: 'group', node, body };
}

function unitOf(node: Node, { subjects, titles }: Reading, title: string | null): Unit {
  const path = [...titles, title];
  return { key: unitKey(node, subjects), name: path.includes(null) ? null : path.join(' > ') };
}

function titleOf(argument: Node | undefined): string | null {
  return argument?.type === 'Literal' && typeof argument.value === 'string' ? argument.value : null;
}

function isOff({ word, modifiers }: Registration, { countsOff }: SuiteForm): boolean {
  if (modifiers.some((one) => one === 'failing' || one === 'fails'))
    throw new Refused('not_supported', 'Expected tests that are to pass, got one marked as failing.');
  return modifiers.some((one) => one === 'skip' || one === 'todo') || (isOffWord(word) && !countsOff);
}

function dropOnly({ modifiers, modifierPlaces }: Registration, edits: Edit[]): void {
  for (const [at, modifier] of modifiers.entries())
    if (modifier === 'only') edits.push({ ...modifierPlaces[at]!, text: '' });
}

/** The functions declared among the statements in which tests are registered. */
function registrarsIn(statements: readonly Node[]): Set<string> {
  const none: ReadonlySet<string> = new Set();
  return new Set(
    statements.flatMap((statement) => {
      const name = declaredFunction(statement);
      return name !== undefined && mentionsRegistration(statement, none) ? [name] : [];
    }),
  );
}

function declaresRegistrar(node: Node): boolean {
  return declaredFunction(node) !== undefined;
}

function declaredFunction(node: Node): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name;
  const [declarator] = node.type === 'VariableDeclaration' ? node.declarations : [];
  const isFunction =
    declarator?.init?.type === 'ArrowFunctionExpression' || declarator?.init?.type === 'FunctionExpression';
  return isFunction && declarator.id.type === 'Identifier' ? declarator.id.name : undefined;
}

function registersTests(node: Node, { registrars }: Reading): boolean {
  return node.type !== 'ImportDeclaration' && mentionsRegistration(node, registrars);
}

function mentionsRegistration(node: Node, registrars: ReadonlySet<string>): boolean {
  const names = namesIn(node);
  return [...names].some((name) => isTestWord(name) || registrars.has(name));
}

function isKnown(word: string, { registrars }: Reading): boolean {
  return isTestWord(word) || isGroupWord(word) || registrars.has(word);
}

/** Gives the words of Jest that Vitest does not know their names there. */
function renameWords(program: Node, edits: Edit[]): void {
  const exempt = new Set<Node>();
  for (const node of nodesUnder(program)) {
    if (node.type === 'ImportDeclaration') for (const one of nodesUnder(node)) exempt.add(one);
    if (node.type === 'MemberExpression' && !node.computed) exempt.add(node.property);
    if (node.type === 'Property' && !node.computed) exempt.add(node.key);
    if (node.type !== 'Identifier' || exempt.has(node)) continue;
    const word = inVitest(node.name);
    if (word !== undefined && word !== node.name) edits.push({ start: node.start, end: node.end, text: word });
  }
}
