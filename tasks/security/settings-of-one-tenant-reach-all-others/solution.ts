type Value = string | number | boolean | null | readonly Value[] | Tree;
interface Tree {
  [key: string]: Value;
}

function isTree(value: Value | undefined): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(base: Tree, layer: Tree): Tree {
  const merged = { ...base };
  for (const [key, value] of Object.entries(layer)) {
    if (key === '__proto__') continue;
    const below = merged[key];
    merged[key] = isTree(value) ? merge(isTree(below) ? below : {}, value) : value;
  }
  return merged;
}

function parseLayer(name: string, json: string): Tree {
  let layer: Value | undefined;
  try {
    layer = JSON.parse(json);
  } catch {
    layer = undefined;
  }
  if (!isTree(layer)) throw new Error(`Layer ${name} is not an object`);
  return layer;
}

function has(tree: Tree, path: readonly string[]): boolean {
  let node: Value | undefined = tree;
  for (const key of path) {
    if (!isTree(node) || !Object.hasOwn(node, key)) return false;
    node = node[key];
  }
  return true;
}

export class SettingsStore {
  readonly #defaults: Tree;
  readonly #layers = new Map<string, Tree>();

  constructor(defaults: Tree) {
    this.#defaults = defaults;
  }

  setLayer(name: string, json: string): void {
    const layer = parseLayer(name, json);
    this.#layers.delete(name);
    this.#layers.set(name, layer);
  }

  removeLayer(name: string): boolean {
    return this.#layers.delete(name);
  }

  current(): Tree {
    return [...this.#layers.values()].reduce(merge, this.#defaults);
  }

  isEnabled(feature: string): boolean {
    const { features } = this.current();
    return isTree(features) && features[feature] === true;
  }

  sources(path: string): string[] {
    const keys = path.split('.');
    const trees: [string, Tree][] = [['defaults', this.#defaults], ...this.#layers];
    return trees.filter(([, tree]) => has(tree, keys)).map(([name]) => name);
  }
}
