// Throws an error with a message of half a gigabyte.
// may: failed, timeout, out_of_memory, crashed
export function f() {
  throw new Error('\u4e00'.repeat(2 ** 28));
}
