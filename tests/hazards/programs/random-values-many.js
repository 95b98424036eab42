// Asks for random values for ever.
// may: timeout
export function f() {
  const bytes = new Uint8Array(65536);
  for (;;) crypto.getRandomValues(bytes);
}
