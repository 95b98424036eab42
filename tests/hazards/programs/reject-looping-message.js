// Leaves a rejection unhandled whose reason's message does not return.
// may: passed, failed, timeout
export function f() {
  Promise.reject(
    Object.defineProperty(new Error(), 'message', {
      get() {
        for (;;);
      },
    }),
  );
  return 1;
}
