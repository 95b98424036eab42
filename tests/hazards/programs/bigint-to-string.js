// Writes out a BigInt of millions of digits.
// may: failed, timeout, out_of_memory, crashed
export const f = () => (3n ** 5000000n).toString().length;
