/** Expressions as text that is the same for all that mean the same: layout, quotes, types and names of constants do not matter. */
import { createHash } from 'node:crypto';
import type { Node } from 'oxc-parser';
import type { Bindings } from './bindings.ts';
import { childrenOf, nodesUnder } from './parse.ts';

const MAX_DEPTH = 80;
/** Characters. Constants that hold constants can name more than a computer can hold: a longer one stands as its hash. */
const MAX_VALUE = 500;
const TRANSPARENT = /^(?:TSAsExpression|TSSatisfiesExpression|TSNonNullExpression|ChainExpression)$/;

/**
 * The text of an expression, with constants replaced by what they hold. A name of which nothing is known, such as a
 * variable of a loop, is taken to be like no other: it stands with its place.
 */
export function canonical(root: Node, bindings: Bindings, place: string): string {
  let own: ReadonlySet<string> = new Set();
  const known = knownValues(bindings);
  const write = (node: Node, depth: number): string => {
    if (depth > MAX_DEPTH) return `?${place}:${node.start}`;
    if (TRANSPARENT.test(node.type)) return write((node as { expression: Node }).expression, depth);
    if (node.type.startsWith('TS')) return '';
    if (node.type === 'Literal') return literal(node);
    if (node.type === 'TemplateElement') return `string:${node.value.cooked}`;
    if (node.type === 'Identifier') return nameText(node.name, node.start, depth);
    const outer = own;
    if (/Function/.test(node.type)) own = new Set([...own, ...namesBoundIn(node)]);
    const parts = childrenOf(node).map((child) => keyText(node, child) ?? write(child, depth + 1));
    own = outer;
    return `${node.type}${marksOf(node)}(${parts.filter((text) => text !== '').join(',')})`;
  };
  const nameText = (name: string, start: number, depth: number): string => {
    if (own.has(name) || bindings.isTool(name)) return name;
    if (bindings.isExport(name)) return `export ${name}`;
    const value = bindings.valueOf(name);
    if (value !== undefined) return `${value.part}${value.part === '' ? '' : ' of '}${valueText(value.node, depth)}`;
    return name in globalThis ? name : `?${name}@${place}:${start}`;
  };
  const valueText = (node: Node, depth: number): string => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const outer = own;
    own = new Set();
    const text = write(node, depth + 1);
    own = outer;
    const short = text.length <= MAX_VALUE ? text : createHash('sha1').update(text).digest('base64');
    known.set(node, short);
    return short;
  };
  return write(root, 0);
}

const memory = new WeakMap<Bindings, Map<Node, string>>();

function knownValues(bindings: Bindings): Map<Node, string> {
  const known = memory.get(bindings) ?? new Map<Node, string>();
  memory.set(bindings, known);
  return known;
}

/** The names that a function and those within it bind: parameters and variables. */
function namesBoundIn(root: Node): string[] {
  return [...nodesUnder(root)].flatMap((node) => {
    const patterns: Node[] = node.type === 'VariableDeclarator' ? [node.id] : [];
    if ('params' in node && Array.isArray(node.params)) patterns.push(...(node.params as Node[]));
    return patterns.flatMap((pattern) =>
      [...nodesUnder(pattern)].flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])),
    );
  });
}

function literal(node: Node & { type: 'Literal' }): string {
  return 'regex' in node || 'bigint' in node ? String(node.raw) : `${typeof node.value}:${node.value}`;
}

/** A key that is written as a name, which names no variable. */
function keyText(node: Node, child: Node): string | undefined {
  const { key, property, computed } = node as { key?: Node; property?: Node; computed?: boolean };
  if (computed === true || (child !== key && child !== property)) return undefined;
  if (child.type === 'Identifier' || child.type === 'PrivateIdentifier') return `key:${child.name}`;
  return child.type === 'Literal' ? `key:${String(child.value)}` : undefined;
}

/** What of a node its children do not tell. */
function marksOf(node: Node): string {
  const { operator, computed, kind, prefix, async, generator } = node as unknown as Record<string, unknown>;
  return [operator, kind, computed && 'computed', prefix && 'prefix', async && 'async', generator && 'generator']
    .filter((mark) => typeof mark === 'string')
    .map((mark) => `.${mark}`)
    .join('');
}
