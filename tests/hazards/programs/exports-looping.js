// Exports Proxies whose every trap loops.
// may: passed, failed, load_error, timeout
const loop = () => {
  for (;;);
};
const traps = { get: loop, has: loop, ownKeys: loop, getPrototypeOf: loop, getOwnPropertyDescriptor: loop, apply: loop };
export const f = new Proxy(() => 1, traps);
export const g = new Proxy({}, traps);
export default new Proxy(class {}, traps);
