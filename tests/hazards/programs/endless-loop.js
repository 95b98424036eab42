// Loops.
// may: timeout
export function f() {
  for (;;);
}
