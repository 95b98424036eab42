// Makes an array of 2 ** 28 elements: the engine aborts for want of memory.
// may: timeout, out_of_memory, crashed
export const f = () => Array.from({ length: 2 ** 28 }).length;
