// Throws a Proxy whose every trap loops while the program loads.
// may: timeout, load_error
export const f = 1;
const loop = () => {
  for (;;);
};
throw new Proxy({}, { get: loop, has: loop, getPrototypeOf: loop, ownKeys: loop, getOwnPropertyDescriptor: loop });
