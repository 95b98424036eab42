// Calls a function with ten million arguments.
// may: failed, timeout, out_of_memory, crashed
export const f = () => Math.max(...new Array(1e7).fill(1));
