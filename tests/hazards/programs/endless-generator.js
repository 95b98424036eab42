// Answers with a generator that never ends, to a test that spreads it.
// may: failed, timeout, out_of_memory, crashed
// test: expect([...f()]).toHaveLength(3);
export function* f() {
  for (let i = 0; ; i++) yield i;
}
