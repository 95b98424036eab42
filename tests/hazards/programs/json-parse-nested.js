// Parses JSON that nests ten million levels.
// may: failed, timeout, out_of_memory, crashed
export const f = () => JSON.parse('['.repeat(1e7) + ']'.repeat(1e7)).length;
