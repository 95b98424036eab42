// Asks again and again for buffers that are refused, and catches that.
// may: timeout, out_of_memory, crashed
export function f() {
  for (;;) {
    try {
      new ArrayBuffer(2 ** 31);
    } catch {}
  }
}
