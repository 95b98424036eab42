// Fills a WeakMap with keys that refer to each other.
// may: timeout, out_of_memory, crashed
export function f() {
  const map = new WeakMap();
  for (let key = {}; ; ) {
    const next = {};
    map.set(next, key);
    key = next;
  }
}
