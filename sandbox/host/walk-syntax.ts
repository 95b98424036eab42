export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/**
 * The nodes of a syntax tree, a parent before its children; `enters` says whose children are wanted. Does not recurse,
 * and unlike the parser's own visitor loads nothing when it is first used: a host may read no file any more by then.
 */
export function* walkSyntax(tree: object, enters: (node: SyntaxNode) => boolean = () => true): Generator<SyntaxNode> {
  const pending: unknown[] = [tree];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (isNode(value)) {
      yield value;
      if (!enters(value)) continue;
    }
    for (const child of Object.values(value).reverse()) pending.push(child);
  }
}

const isNode = (value: object): value is SyntaxNode => typeof (value as { type?: unknown }).type === 'string';
