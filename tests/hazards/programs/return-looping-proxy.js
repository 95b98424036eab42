// Answers with a Proxy whose every trap loops.
// may: failed, timeout
// test: expect(f()).toEqual({ a: 1 });
const loop = () => {
  for (;;);
};
export const f = () => new Proxy({}, { get: loop, has: loop, ownKeys: loop, getPrototypeOf: loop, getOwnPropertyDescriptor: loop });
