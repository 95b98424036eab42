// An async function that nobody awaits rejects with a Proxy whose every trap loops.
// may: passed, failed, timeout
const loop = () => {
  for (;;);
};
export function f() {
  (async () => {
    throw new Proxy(new Error(), { get: loop, has: loop, getPrototypeOf: loop, ownKeys: loop });
  })();
  return 1;
}
