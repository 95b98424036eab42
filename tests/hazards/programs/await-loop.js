// Awaits in an endless loop.
// may: timeout
export async function f() {
  for (;;) await 1;
}
