// Raises a BigInt to the thirty-millionth power.
// may: failed, timeout, out_of_memory, crashed
export const f = () => 3n ** 30000000n > 1n;
