// Replaces what the harness would lean on with functions that loop.
// may: failed, load_error, timeout
const loop = () => {
  for (;;);
};
for (const type of [Array, Object, String, Map, Set, Promise, Function, RegExp, Error]) {
  for (const key of Reflect.ownKeys(type.prototype)) {
    if (key !== 'constructor') Reflect.defineProperty(type.prototype, key, { value: loop, writable: true, configurable: true });
  }
}
export const f = () => [{ a: 1 }];
