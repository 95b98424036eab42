// Adds keys to an object for ever.
// may: timeout, out_of_memory, crashed
export function f() {
  const seen = {};
  for (let i = 0; ; i++) seen[`key ${i}`] = i;
}
