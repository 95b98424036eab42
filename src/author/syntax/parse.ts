/** Source to a syntax tree, for checks that read code without running it. */
import { type Node, type Program, parseSync, visitorKeys } from 'oxc-parser';
import { tooDeepAt } from '../../../sandbox/index.ts';
import { lineCounter } from '../../syntax/index.ts';

/** The tree of a module; null when it does not parse. What nests so deeply that it would end the parser is not parsed. */
export function parse(name: string, code: string): Program | null {
  if (tooDeepAt(code) !== null) return null;
  // A .js file may be told to be read as TypeScript, and says the same.
  const { program, errors } = parseSync(name.replace(/\.js$/, '.ts'), code, { preserveParens: false });
  return errors.length > 0 ? null : program;
}

/** The node and everything under it, a parent before its children, in the order of the text. `enters` says whose children are wanted. */
export function* nodesUnder(root: Node, enters: (node: Node) => boolean = () => true): Generator<Node> {
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node;
    if (enters(node)) pending.push(...childrenOf(node).reverse());
  }
}

/** The nodes directly under a node, in the order of the text. */
export function childrenOf(node: Node): Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const child = (node as unknown as Record<string, Node | readonly (Node | null)[] | null | undefined>)[key];
    const children = Array.isArray(child) ? child : [child];
    return children.filter((one) => one !== null && one !== undefined);
  });
}

/** 1-based. */
export function lineAt(code: string, offset: number): number {
  return lineCounter(code)(offset);
}
