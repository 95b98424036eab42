// Divides a BigInt of close to the greatest size, inside one operator.
// may: failed, timeout, out_of_memory, crashed
export const f = () => ((1n << 500000000n) - 1n) / ((1n << 250000000n) + 1n);
