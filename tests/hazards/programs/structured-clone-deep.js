// Clones an object nested a million levels deep.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  let deep = {};
  for (let i = 0; i < 1e6; i++) deep = { deep };
  return structuredClone(deep);
}
