// Answers with an array that has a looping getter for an element, and a looping iterator.
// may: failed, timeout
// test: expect(f()).toEqual([1]); expect([...f()]).toEqual([1]);
const loop = () => {
  for (;;);
};
export function f() {
  const list = Object.defineProperty([1], 0, { get: loop, enumerable: true });
  list[Symbol.iterator] = loop;
  return list;
}
