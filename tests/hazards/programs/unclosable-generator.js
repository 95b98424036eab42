// Answers with a generator that loops when the test closes it.
// may: timeout
// test: for (const item of f()) { expect(item).toBe(1); break; }
export function* f() {
  try {
    yield 1;
  } finally {
    for (;;);
  }
}
