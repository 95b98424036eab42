// Throws an error whose message does not return while the program loads.
// may: timeout, load_error
export const f = 1;
throw Object.defineProperty(new Error(), 'message', {
  get() {
    for (;;);
  },
});
