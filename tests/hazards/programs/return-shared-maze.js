// Answers with an object whose parts are shared: a few dozen nodes, 2 ** 40 paths for whoever prints or compares them.
// may: failed, timeout, out_of_memory
// test: let node = { end: 2 }; for (let i = 0; i < 40; i++) node = { left: node, right: { ...node } }; expect(f()).toEqual(node);
export function f() {
  let node = { end: 1 };
  for (let depth = 0; depth < 40; depth++) node = { left: node, right: node };
  return node;
}
