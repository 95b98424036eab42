// Answers rightly, and loops in a microtask when the test is over.
// may: passed, failed, timeout
export function f() {
  Promise.resolve()
    .then(() => {})
    .then(() => {})
    .then(() => {})
    .then(() => {
      for (;;);
    });
  return 1;
}
