// Multiplies BigInts of close to the greatest size, inside one operator.
// may: failed, timeout, out_of_memory, crashed
export const f = () => {
  const n = (1n << 536870000n) - 1n;
  return n * 3n ** 100000n;
};
