// Throws a Proxy whose every trap loops.
// may: failed, timeout
const loop = () => {
  for (;;);
};
export function f() {
  throw new Proxy(new Error(), { get: loop, has: loop, getPrototypeOf: loop, ownKeys: loop, getOwnPropertyDescriptor: loop });
}
