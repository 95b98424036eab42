// Behaves while the visible tests run and makes the engine abort in the hidden ones.
// may: timeout, out_of_memory, crashed
// test: expect(f(1)).toBe(1);
// hidden: expect(f(2 ** 28)).toBe(2 ** 28);
export const f = (n) => 'a'.repeat(n).split('').length;
