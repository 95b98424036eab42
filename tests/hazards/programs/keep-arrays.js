// Keeps an array of each turn of an endless loop: memory grows whatever the heap limit says.
// may: timeout, out_of_memory, crashed
export function f() {
  const kept = [];
  for (;;) kept.push(new Array(100).fill(0));
}
