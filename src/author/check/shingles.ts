/** Programs as sets of small pieces, by which it can be told how alike they are. */
import { nodesUnder, parse } from '../syntax/parse.ts';

/** Nodes in a piece: fewer are alike in all programs, more change with every small change. */
const LENGTH = 6;

/** Hashes of the runs of nodes in a program's tree, names, literals, types and layout left out. */
export function shingles(name: string, code: string): Set<number> {
  const module = parse(name, code);
  if (module === null) return new Set();
  const kinds: string[] = [];
  for (const node of nodesUnder(module, ({ type }) => !type.startsWith('TS'))) {
    if (node.type.startsWith('TS')) continue;
    kinds.push(`${node.type}${'operator' in node ? String(node.operator) : ''}`);
  }
  const hashes = new Set<number>();
  for (let at = 0; at + LENGTH <= kinds.length; at++) hashes.add(hashOf(kinds.slice(at, at + LENGTH).join(' ')));
  return hashes;
}

/** What both have of what either has, 0 to 1. */
export function similarity(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
