// Keeps closures that keep each other.
// may: timeout, out_of_memory, crashed
export function f() {
  let last = () => 0;
  for (;;) {
    const before = last;
    last = () => before;
  }
}
