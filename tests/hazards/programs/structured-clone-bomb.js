// Clones an object of ever more parts.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  for (let list = [new Map([[{}, new Set([1n, new Date()])]])]; ; ) list = structuredClone([list, list, ...list]);
}
