// Leaves a rejection unhandled at load whose reason's stack and message do not return.
// may: passed, failed, load_error, timeout
const loop = {
  get() {
    for (;;);
  },
};
Promise.reject(Object.defineProperties(new Error(), { message: loop, stack: loop }));
export const f = () => 1;
