// Answers with an async generator that never ends, to a test that walks it.
// may: failed, timeout
// test: for await (const item of f()) expect(item).toBe(1);
export async function* f() {
  for (;;) yield 1;
}
