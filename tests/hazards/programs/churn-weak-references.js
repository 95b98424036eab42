// Makes weak references to new objects for ever.
// may: timeout, out_of_memory, crashed
export function f() {
  const kept = [];
  for (;;) kept.push(new WeakRef({}));
}
