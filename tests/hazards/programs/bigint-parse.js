// Reads a BigInt of ten million digits.
// may: failed, timeout, out_of_memory, crashed
export const f = () => BigInt('9'.repeat(1e7)) > 1n;
