// Throws an error with a message of half a gigabyte while the program loads.
// may: load_error, timeout, out_of_memory, crashed
export const f = 1;
throw new Error('\u4e00'.repeat(2 ** 28));
