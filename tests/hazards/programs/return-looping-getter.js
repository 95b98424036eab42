// Answers with an object whose getter does not return when it is copied or compared.
// may: failed, timeout
// test: expect(f()).toEqual({ a: 1 });
export const f = () => ({
  get a() {
    for (;;);
  },
});
