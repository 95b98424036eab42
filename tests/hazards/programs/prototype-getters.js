// Puts looping getters on Object.prototype for the names that a harness reads.
// may: passed, failed, load_error, timeout
const get = () => {
  for (;;);
};
for (const key of ['then', 'toJSON', 'message', 'stack', 'name', 'value', 'get', 'set', 'timeout', 'copy', 'length', 'kind', 'done', '0']) {
  Object.defineProperty(Object.prototype, key, { get, set: get, configurable: true });
}
export const f = () => ({ a: 1 });
