// Maps over an array of 1e8 filled elements.
// may: timeout, out_of_memory, crashed
export const f = () => Array(1e8).fill(0).map((_, i) => i).length;
