// Prints for ever.
// may: timeout, out_of_memory
export function f() {
  for (;;) console.log('the same line again and again');
}
