/** Books by call number, in a binary search tree. */
export function createShelf() {
  let root = null;
  let size = 0;

  function insert(node, code, book) {
    if (node === null) {
      size += 1;
      return { code, book, left: null, right: null };
    }
    if (code === node.code) node.book = book;
    else if (code < node.code) node.left = insert(node.left, code, book);
    else node.right = insert(node.right, code, book);
    return node;
  }

  function find(node, code) {
    if (node === null) return undefined;
    if (code === node.code) return node.book;
    if (code > node.code) return find(node.right, code);
    return find(node.left, code);
  }

  function* walk(node) {
    if (node === null) return;
    yield* walk(node.left);
    yield node;
    yield* walk(node.right);
  }

  return {
    put(code, book) {
      root = insert(root, code, book);
    },
    get: (code) => find(root, code),
    get size() {
      return size;
    },
    codes: () => Array.from(walk(root), (node) => node.code),
    from: (code) => [...walk(root)].filter((node) => node.code >= code).map((node) => node.book),
  };
}
