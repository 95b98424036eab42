// Throws an error whose message is a getter that does not return: whoever reads it hangs.
// may: timeout
export function f() {
  throw Object.defineProperty(new Error(), 'message', {
    get() {
      for (;;);
    },
  });
}
