// Behaves while the visible tests run and loops in the hidden ones.
// may: timeout
// test: expect(f(1)).toBe(1);
// hidden: expect(f(2)).toBe(2);
export function f(n) {
  while (n > 1);
  return n;
}
