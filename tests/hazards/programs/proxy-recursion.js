// Looks up a property in a Proxy whose prototype is itself by way of a trap.
// may: failed, timeout
export function f() {
  const proxy = new Proxy({}, { getPrototypeOf: () => proxy, get: (_, key) => proxy[key] });
  return proxy.anything;
}
