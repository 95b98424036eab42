// Recurses, catches the overflow at every level and recurses again: 2 ** depth calls.
// may: timeout
export function f() {
  try {
    f();
  } catch {
    f();
  } finally {
    f();
  }
}
