// A class whose instanceof never ends.
// may: failed, timeout
// test: expect(f()).toBeInstanceOf(Error);
export function f() {
  return new Proxy(
    {},
    {
      getPrototypeOf() {
        for (;;);
      },
    },
  );
}
