// Replaces each of 2 ** 27 characters, inside one builtin.
// may: failed, timeout, out_of_memory, crashed
export const f = () => 'a'.repeat(2 ** 27).replaceAll('a', 'bb').length;
