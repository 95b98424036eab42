// Starts timers for ever: they are kept outside the program's heap.
// may: timeout, out_of_memory, crashed
export function f() {
  for (;;) setTimeout(() => {}, 1e9);
}
