// Makes an array from an array-like object of the greatest length.
// may: timeout, out_of_memory, crashed
export const f = () => Array.from({ length: 2 ** 32 - 1 }).length;
