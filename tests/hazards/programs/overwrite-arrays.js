// Keeps the last thousand arrays of an endless loop.
// may: timeout
export function f() {
  const ring = [];
  for (let i = 0; ; i++) ring[i & 1023] = new Array(1000);
}
