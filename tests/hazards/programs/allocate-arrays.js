// Allocates an array in each turn of an endless loop and drops it: no timeout stops this loop once it is unrolled.
// may: timeout
export function f() {
  for (;;) new Array(1000).fill(0);
}
