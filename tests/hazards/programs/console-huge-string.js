// Prints a string of a hundred million characters.
// may: passed, failed, timeout, out_of_memory, crashed
export function f() {
  for (let i = 0; i < 100; i++) console.log('x'.repeat(1e8));
  return 1;
}
