// Sorts four million numbers without a comparator, as honest code does.
// may: timeout, out_of_memory, crashed
export const f = () => Array.from({ length: 4e6 }, (_, i) => (i * 7919) % 4e6).sort().length;
