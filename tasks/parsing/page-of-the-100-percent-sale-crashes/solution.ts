export type Match<Handler> =
  | { kind: 'found'; handler: Handler; params: Record<string, string> }
  | { kind: 'redirect'; to: string }
  | { kind: 'method'; allow: string[] }
  | { kind: 'bad'; piece: string }
  | { kind: 'missing' };

type Piece = { kind: 'plain'; name: string } | { kind: 'param'; name: string } | { kind: 'rest'; name: string };

interface Route<Handler> {
  handler: Handler;
  names: string[];
}

interface Node<Handler> {
  plain: Map<string, Node<Handler>>;
  param: Node<Handler> | undefined;
  rest: Node<Handler> | undefined;
  routes: Map<string, Route<Handler>>;
}

interface Hit<Handler> {
  node: Node<Handler>;
  values: string[];
}

function createNode<Handler>(): Node<Handler> {
  return { plain: new Map(), param: undefined, rest: undefined, routes: new Map() };
}

function parsePattern(pattern: string): Piece[] {
  if (!pattern.startsWith('/')) throw new Error(`Pattern must begin with /: "${pattern}"`);
  if (pattern === '/') return [];
  return pattern
    .slice(1)
    .split('/')
    .map((text) => {
      if (text.startsWith(':')) return { kind: 'param', name: text.slice(1) };
      if (text.startsWith('*')) return { kind: 'rest', name: text.slice(1) };
      return { kind: 'plain', name: text };
    });
}

function namesOf(pieces: readonly Piece[], pattern: string): string[] {
  const names: string[] = [];
  pieces.forEach(({ kind, name }, index) => {
    if (kind === 'plain') return;
    if (kind === 'rest' && index < pieces.length - 1) throw new Error(`Nothing may follow *${name}: "${pattern}"`);
    if (names.includes(name)) throw new Error(`Name :${name} twice: "${pattern}"`);
    names.push(name);
  });
  return names;
}

function splitTarget(target: string): { path: string; after: string } {
  const at = target.search(/[?#]/);
  return at === -1 ? { path: target, after: '' } : { path: target.slice(0, at), after: target.slice(at) };
}

type Pieces = { ok: true; pieces: string[] } | { ok: false; piece: string };

function readPath(path: string): Pieces {
  if (!path.startsWith('/')) return { ok: false, piece: path };
  const pieces: string[] = [];
  for (const piece of path.slice(1).split('/')) {
    try {
      pieces.push(decodeURIComponent(piece));
    } catch {
      return { ok: false, piece };
    }
  }
  return { ok: true, pieces: path === '/' ? [] : pieces };
}

// Yields the nodes that fit the pieces, the more exact ones first.
function* hits<Handler>(node: Node<Handler>, pieces: readonly string[], values: string[]): Generator<Hit<Handler>> {
  const [first, ...others] = pieces;
  if (first === undefined) {
    yield { node, values };
    return;
  }
  const plain = node.plain.get(first);
  if (plain) yield* hits(plain, others, values);
  if (node.param && first !== '') yield* hits(node.param, others, [...values, first]);
  if (node.rest) yield { node: node.rest, values: [...values, pieces.join('/')] };
}

function paramsOf(names: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, values[index]!]));
}

export class Router<Handler> {
  readonly #root: Node<Handler> = createNode();

  add(method: string, pattern: string, handler: Handler): this {
    const pieces = parsePattern(pattern);
    const names = namesOf(pieces, pattern);
    let node = this.#root;
    for (const piece of pieces) node = this.#child(node, piece);
    if (node.routes.has(method)) throw new Error(`${method} ${pattern} exists already`);
    node.routes.set(method, { handler, names });
    return this;
  }

  #child(node: Node<Handler>, { kind, name }: Piece): Node<Handler> {
    if (kind === 'param') return (node.param ??= createNode());
    if (kind === 'rest') return (node.rest ??= createNode());
    const child = node.plain.get(name) ?? createNode<Handler>();
    node.plain.set(name, child);
    return child;
  }

  match(method: string, target: string): Match<Handler> {
    const { path, after } = splitTarget(target);
    const read = readPath(path);
    if (!read.ok) return { kind: 'bad', piece: read.piece };
    const trimmed = path.replace(/\/+$/, '');
    if (trimmed !== path && path !== '/') {
      const fits = this.match(method, trimmed || '/').kind === 'found';
      if (fits) return { kind: 'redirect', to: (trimmed || '/') + after };
    }
    const allow = new Set<string>();
    for (const { node, values } of hits(this.#root, read.pieces, [])) {
      const route = node.routes.get(method);
      if (route) return { kind: 'found', handler: route.handler, params: paramsOf(route.names, values) };
      for (const other of node.routes.keys()) allow.add(other);
    }
    return allow.size > 0 ? { kind: 'method', allow: [...allow].sort() } : { kind: 'missing' };
  }

  href(pattern: string, params: Record<string, string>): string {
    const written = parsePattern(pattern).map(({ kind, name }) => {
      if (kind === 'plain') return encodeURIComponent(name);
      const value = params[name];
      if (!value) throw new Error(`Missing param ${name}`);
      const parts = kind === 'rest' ? value.split('/') : [value];
      return parts.map(encodeURIComponent).join('/');
    });
    return `/${written.join('/')}`;
  }
}
