// Throws an error whose stack is a getter that does not return.
// may: failed, timeout
export function f() {
  throw Object.defineProperty(new Error('thrown'), 'stack', {
    get() {
      for (;;);
    },
  });
}
