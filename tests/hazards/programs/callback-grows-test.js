// Hands the test's callback ever more to keep: the memory of the tests is not the program's.
// may: failed, timeout, out_of_memory, crashed
// test: const kept = []; f((text) => { kept.push(text); });
export function f(g) {
  for (let i = 0; ; i++) g(`${i}`.padEnd(1e6, 'x'));
}
