// Sorts typed arrays of fourteen million numbers, inside one builtin.
// may: failed, timeout, out_of_memory, crashed
export const f = () => {
  for (;;) Float64Array.from({ length: 14e6 }, (_, i) => -i).sort();
};
