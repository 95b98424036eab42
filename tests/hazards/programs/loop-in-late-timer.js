// Answers rightly, and loops in a timer when the test is over; the next test waits for longer.
// may: passed, failed, timeout
export function f() {
  setTimeout(() => {
    for (;;);
  }, 1);
  return 1;
}
