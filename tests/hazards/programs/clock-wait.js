// Waits for a clock that does not move.
// may: timeout
export function f() {
  const until = Date.now() + 10;
  while (Date.now() < until);
  return 1;
}
