/** Whether tests can feel what ran before them: only then their order can matter. */
import type { Node } from 'oxc-parser';
import type { Language } from '../../../sandbox/sandbox.ts';
import { isFunction, isReference, type Place, parseSource, type Syntax } from '../../syntax/index.ts';

/**
 * Whether something that outlives a test may change in a module, as a program or as a test file: a variable, a list, an
 * object or an instance outside of all functions. In doubt it does. What only reads a constant list changes nothing.
 */
export function holdsState(source: string, language: Language): boolean {
  if (drawsChance(source) || SHARED_BY_ALL.test(source.replaceAll(OF_OBJECT, ''))) return true;
  const syntax = parseSource(source, language);
  return (
    syntax.places.some(isStaticState) ||
    syntax.of('VariableDeclarator').some((place) => isOutsideTests(place) && !isConstant(syntax, place))
  );
}

/** Whether what a module does may hang on the seed of a run. In doubt it does. */
export function drawsChance(source: string): boolean {
  return CHANCE.test(source);
}

/** What a class keeps for itself. */
function isStaticState({ node }: Place): boolean {
  if (node.type !== 'PropertyDefinition') return node.type === 'StaticBlock';
  return node.static && (node.value === null || !isUnchanging(node.value));
}

/** What all code of a realm can change. */
const SHARED_BY_ALL = /\bprototype\b|__proto__|\bglobalThis\b/;
const CHANCE = /\brandom\b|\bcrypto\b/;
/** Asking the prototype of all objects something changes nothing. */
const OF_OBJECT = /\bObject\.prototype\.(?:hasOwnProperty|toString|propertyIsEnumerable)\.call\b/g;

/** Functions whose bodies run once, before the tests. */
const SECTIONS = /^(?:describe|suite)\b/;

/** Whether a place runs once for all tests: outside of functions, but for those that only group tests. */
export function isOutsideTests({ around }: Pick<Place, 'around'>): boolean {
  return around.every((outer, at) => !isFunction(outer) || isSection(outer, around[at + 1]));
}

function isSection(_: Node, call: Node | undefined): boolean {
  const callee = call?.type === 'CallExpression' ? call.callee : undefined;
  const first = callee?.type === 'MemberExpression' ? callee.object : callee;
  return first?.type === 'Identifier' && SECTIONS.test(first.name);
}

function isConstant(syntax: Syntax, { node, around }: Place): boolean {
  const declaration = around[0];
  if (node.type !== 'VariableDeclarator' || declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const')
    return false;
  if (node.id.type !== 'Identifier' || node.init === null) return false;
  const uses = () => usesOf(syntax, (node.id as { name: string }).name);
  const { init } = node;
  if (isUnchanging(init)) return true;
  if (isGlobalPattern(init))
    return around[1]?.type !== 'ExportNamedDeclaration' && uses().every((use) => isSearchedWhole(syntax, use));
  return isOfConstants(init) && uses().every((use) => isReading(syntax, use, isWithoutThis(syntax.text(init))));
}

/** A pattern with `g` keeps its place between calls of its own methods, while those of strings begin anew. */
function isGlobalPattern(node: Node): boolean {
  return node.type === 'Literal' && 'regex' in node && !node.regex.flags.includes('y');
}

function isSearchedWhole(syntax: Syntax, { around: [call], field }: Place): boolean {
  if (call?.type !== 'CallExpression' || field !== 'arguments' || call.callee.type !== 'MemberExpression') return false;
  return /^(?:replace|replaceAll|match|matchAll|split|search)$/.test(syntax.text(call.callee.property));
}

/** Functions in a table cannot change it by being called. */
const isWithoutThis = (text: string): boolean => !/\bthis\b/.test(text);

/** Has no insides that could change. */
function isUnchanging(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
      return !('regex' in node && /[gy]/.test(node.regex.flags));
    case 'TemplateLiteral':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true;
    case 'UnaryExpression':
      return isUnchanging(node.argument);
    case 'BinaryExpression':
      return isUnchanging(node.left) && isUnchanging(node.right);
    case 'Identifier':
      return ['undefined', 'Infinity', 'NaN'].includes(node.name);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return isUnchanging(node.expression);
    default:
      return false;
  }
}

/** Lists, objects, sets and maps of constants: what is read from them cannot be changed either. */
function isOfConstants(node: Node): boolean {
  switch (node.type) {
    case 'ArrayExpression':
      return node.elements.every((entry) => entry !== null && (isUnchanging(entry) || isFlat(entry)));
    case 'ObjectExpression':
      return node.properties.every((entry) => entry.type === 'Property' && isUnchanging(entry.value));
    case 'NewExpression':
      return (
        node.callee.type === 'Identifier' &&
        ['Set', 'Map'].includes(node.callee.name) &&
        node.arguments.every(isOfConstants)
      );
    case 'CallExpression':
      return (
        node.callee.type === 'MemberExpression' && node.arguments.length === 1 && isOfConstants(node.arguments[0]!)
      );
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return isOfConstants(node.expression);
    default:
      return isUnchanging(node);
  }
}

/** An entry of a map. */
function isFlat(node: Node): boolean {
  return node.type === 'ArrayExpression' && node.elements.every((entry) => entry !== null && isUnchanging(entry));
}

function usesOf(syntax: Syntax, name: string): Place[] {
  return syntax.of('Identifier').filter((place) => place.node.name === name && isReference(place));
}

const READERS =
  /^(?:has|get|includes|indexOf|find|findIndex|some|every|map|filter|at|join|keys|values|entries|forEach|slice|concat|test|flatMap|reduce)$/;

function isReading(syntax: Syntax, { around, field }: Place, mayCallEntries: boolean): boolean {
  const [parent, outer] = around;
  if (parent?.type === 'ForOfStatement' || parent?.type === 'SpreadElement' || parent?.type === 'BinaryExpression')
    return true;
  if (parent?.type === 'CallExpression')
    return /^Object\.(?:keys|values|entries|hasOwn|freeze)$/.test(syntax.text(parent.callee));
  if (parent?.type !== 'MemberExpression' || field !== 'object') return false;
  if (outer?.type === 'CallExpression' && outer.callee === parent)
    return parent.computed ? mayCallEntries : READERS.test(syntax.text(parent.property));
  const isWritten =
    (outer?.type === 'AssignmentExpression' && outer.left === parent) ||
    outer?.type === 'UpdateExpression' ||
    (outer?.type === 'UnaryExpression' && outer.operator === 'delete');
  return !isWritten;
}
