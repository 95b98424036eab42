interface Place<V> {
  key: string;
  value: V;
  left: Tree<V>;
  right: Tree<V>;
  height: number;
  size: number;
}

type Tree<V> = Place<V> | null;
type Side = 'left' | 'right';

export interface Change<V> {
  key: string;
  before: V | undefined;
  after: V | undefined;
}

export interface Book<V> {
  readonly size: number;
  readonly levels: number;
  get(key: string): V | undefined;
  set(key: string, value: V): Book<V>;
  delete(key: string): Book<V>;
  entries(): [string, V][];
  at(index: number): [string, V] | undefined;
  indexOf(key: string): number;
  changes(older: Book<V>): Change<V>[];
}

const OPPOSITE = { left: 'right', right: 'left' } as const;

const heightOf = <V>(tree: Tree<V>): number => tree?.height ?? 0;
const sizeOf = <V>(tree: Tree<V>): number => tree?.size ?? 0;
const sideOf = <V>(key: string, place: Place<V>): Side => (key < place.key ? 'left' : 'right');

/** Brings the figures of a place up to those of its parts. */
function measured<V>(place: Place<V>): Place<V> {
  place.height = 1 + Math.max(heightOf(place.left), heightOf(place.right));
  place.size = 1 + sizeOf(place.left) + sizeOf(place.right);
  return place;
}

/** The place with another part on one side, as a new place. */
function withPart<V>(place: Place<V>, side: Side, part: Tree<V>): Place<V> {
  const copy = { ...place };
  copy[side] = part;
  return measured(copy);
}

/** Turns the tree so that the part on the given side comes to the top. */
function turned<V>(place: Place<V>, side: Side): Place<V> {
  const top = { ...place[side]! };
  const inner = top[OPPOSITE[side]];
  top[OPPOSITE[side]] = withPart(place, side, inner);
  return measured(top);
}

function balanced<V>(place: Place<V>): Place<V> {
  const lean = heightOf(place.left) - heightOf(place.right);
  if (Math.abs(lean) < 2) return place;
  const high: Side = lean > 0 ? 'left' : 'right';
  const part = place[high]!;
  const crooked = heightOf(part[OPPOSITE[high]]) > heightOf(part[high]);
  const straight = crooked ? withPart(place, high, turned(part, OPPOSITE[high])) : place;
  return turned(straight, high);
}

function find<V>(tree: Tree<V>, key: string): Tree<V> {
  let place = tree;
  while (place && place.key !== key) place = place[sideOf(key, place)];
  return place;
}

function inserted<V>(tree: Tree<V>, key: string, value: V): Place<V> {
  if (!tree) return measured({ key, value, left: null, right: null, height: 1, size: 1 });
  if (tree.key === key) return { ...tree, value };
  const side = sideOf(key, tree);
  return balanced(withPart(tree, side, inserted(tree[side], key, value)));
}

function removed<V>(tree: Place<V>, key: string): Tree<V> {
  if (tree.key !== key) {
    const side = sideOf(key, tree);
    return balanced(withPart(tree, side, removed(tree[side]!, key)));
  }
  if (!tree.left || !tree.right) return tree.left ?? tree.right;
  let next = tree.right;
  while (next.left) next = next.left;
  const { key: nextKey, value } = next;
  return balanced(withPart({ ...tree, key: nextKey, value }, 'right', removed(tree.right, nextKey)));
}

function* walk<V>(tree: Tree<V>): Generator<[string, V]> {
  if (!tree) return;
  yield* walk(tree.left);
  yield [tree.key, tree.value];
  yield* walk(tree.right);
}

function placeAt<V>(tree: Tree<V>, index: number): Tree<V> {
  if (!tree) return null;
  const before = sizeOf(tree.left);
  if (index === before) return tree;
  return index < before ? placeAt(tree.left, index) : placeAt(tree.right, index - before - 1);
}

function rankOf<V>(tree: Tree<V>, key: string): number {
  if (!tree) return 0;
  if (key <= tree.key) return key === tree.key ? sizeOf(tree.left) : rankOf(tree.left, key);
  return sizeOf(tree.left) + 1 + rankOf(tree.right, key);
}

function bookOf<V>(tree: Tree<V>): Book<V> {
  const book: Book<V> = {
    size: sizeOf(tree),
    levels: heightOf(tree),
    get: (key) => find(tree, key)?.value,
    set(key, value) {
      const known = find(tree, key);
      return known && Object.is(known.value, value) ? book : bookOf(inserted(tree, key, value));
    },
    delete: (key) => (tree && find(tree, key) ? bookOf(removed(tree, key)) : book),
    entries: () => [...walk(tree)],
    at(index) {
      const place = placeAt(tree, index);
      return place ? [place.key, place.value] : undefined;
    },
    indexOf: (key) => (find(tree, key) ? rankOf(tree, key) : -1),
    changes(older) {
      const keys = new Set([...older.entries(), ...book.entries()].map(([key]) => key));
      return [...keys]
        .sort()
        .map((key) => ({ key, before: older.get(key), after: book.get(key) }))
        .filter(({ before, after }) => !Object.is(before, after));
    },
  };
  return book;
}

/** The empty price book. */
export function createBook<V>(): Book<V> {
  return bookOf<V>(null);
}
