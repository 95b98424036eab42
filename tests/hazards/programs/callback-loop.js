// Calls the test's callback for ever.
// may: timeout
// test: let calls = 0; f(() => { calls += 1; });
export function f(g) {
  for (;;) g();
}
