// Answers with an object that does not return when the failure's message makes text of it.
// may: failed, timeout
// test: expect(`${f()}`).toBe('text');
const loop = () => {
  for (;;);
};
export const f = () => ({ toString: loop, valueOf: loop, toJSON: loop, inspect: loop, [Symbol.toPrimitive]: loop });
