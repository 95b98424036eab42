// Calls a function that was bound a million times.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  let bound = () => 1;
  for (let i = 0; i < 1e6; i++) bound = bound.bind(null, i);
  return bound();
}
