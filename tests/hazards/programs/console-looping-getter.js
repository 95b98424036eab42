// Prints an object whose getters and Proxy traps do not return.
// may: passed, failed, timeout
const loop = () => {
  for (;;);
};
export function f() {
  console.log({ get looping() { for (;;); } }, new Proxy({}, { get: loop, ownKeys: loop, getPrototypeOf: loop }));
  console.error({ toString: loop, [Symbol.toPrimitive]: loop, get [Symbol.toStringTag]() { for (;;); } });
  return 1;
}
