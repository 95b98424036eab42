// Adds to a Map for ever, the most ordinary of bugs: the engine aborts.
// may: timeout, out_of_memory, crashed
export function f() {
  const seen = new Map();
  for (let i = 0; ; i++) seen.set(i, i);
}
