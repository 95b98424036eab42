// Writes out an object that shares its parts: small in memory, 2 ** 40 parts as text.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  let node = { end: 1 };
  for (let depth = 0; depth < 40; depth++) node = { left: node, right: node };
  return JSON.stringify(node);
}
