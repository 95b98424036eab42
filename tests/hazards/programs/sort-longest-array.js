// Sorts a hole of the greatest length there is, inside one builtin.
// may: timeout, out_of_memory, crashed
export const f = () => new Array(2 ** 32 - 1).sort().length;
