// Answers with a string as long as strings can be.
// may: failed, timeout, out_of_memory, crashed
export const f = () => '\u4e00'.repeat(2 ** 29 - 24);
