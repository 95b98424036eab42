// Throws a string of half a gigabyte while the program loads.
// may: load_error, timeout, out_of_memory, crashed
export const f = 1;
throw '\u4e00'.repeat(2 ** 28);
